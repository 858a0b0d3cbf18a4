import pg from "pg";
import { type Database, DatabaseFault, type Statement } from "../database.ts";
import { toldByPostgres } from "./told-by-postgres.ts";

/** On which the processes that share a database tell each other of work. */
export const WORK_CHANNEL = "readiness_work";

const ATTEMPTS = 5;
/** serialization_failure and deadlock_detected: the server undid all of it and asks to be asked again. */
const ASK_AGAIN = new Set(["40001", "40P01"]);

type Wish = {
  readonly readonly: boolean;
  readonly limitMs: number;
  /** Who asks for work. */
  readonly name: string;
};

/** Runs a list of statements inside one transaction of one connection. */
export function postgresCommit(pool: pg.Pool, { readonly, limitMs, name }: Wish): Database["commit"] {
  const begin =
    `BEGIN${readonly ? " READ ONLY" : ""}; SET LOCAL synchronous_commit = on; ` +
    `SET LOCAL statement_timeout = ${limitMs}; SET LOCAL idle_in_transaction_session_timeout = ${limitMs}`;
  const end = { quiet: "COMMIT", asking: `NOTIFY ${WORK_CHANNEL}, ${pg.escapeLiteral(name)}; COMMIT` };
  return async (statements) => {
    if (statements.length === 0) return [];
    for (let attempt = 1; ; attempt++) {
      try {
        const asksForWork = statements.some((statement) => statement.asksForWork === true);
        return await runAll(pool, [begin, asksForWork ? end.asking : end.quiet], statements);
      } catch (error) {
        const told = toldByPostgres(error);
        if (!(told instanceof DatabaseFault) || !ASK_AGAIN.has(told.code) || attempt === ATTEMPTS) throw told;
      }
    }
  };
}

async function runAll(
  pool: pg.Pool,
  [begin, end]: readonly [begin: string, end: string],
  statements: readonly Statement[],
): Promise<number[]> {
  const client = await pool.connect();
  let broken = true;
  try {
    await client.query(begin);
    const changed: number[] = [];
    for (const { sql, params } of statements) changed.push((await client.query(sql, [...params])).rowCount ?? 0);
    await client.query(end);
    broken = false;
    return changed;
  } catch (error) {
    await client.query("ROLLBACK").then(
      () => {
        broken = false;
      },
      () => {},
    );
    throw error;
  } finally {
    // A connection whose state is unknown is closed, which undoes whatever it had begun.
    client.release(broken);
  }
}
