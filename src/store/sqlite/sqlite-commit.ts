import Sqlite from "better-sqlite3";
import { type Database, DatabaseFault, type Statement } from "../database.ts";
import { inTurns } from "./in-turns.ts";
import { toldBySqlite } from "./told-by-sqlite.ts";

const PREPARED_LIMIT = 200;

/** Longer than a person is left without an answer, shorter than one is worth anything to them. */
const PATIENCE_MS = 15_000;

/**
 * Runs a list of statements inside one synchronous transaction. It begins as a writer, so that it never fails half-way for
 * another process's sake; nothing of this process can come in between.
 */
export function sqliteCommit(client: Sqlite.Database, busyMs: number): Database["commit"] {
  const prepared = new Map<string, Sqlite.Statement>();

  const prepare = (sql: string): Sqlite.Statement => {
    const known = prepared.get(sql);
    if (known !== undefined) return known;
    if (prepared.size >= PREPARED_LIMIT) prepared.clear();
    const statement = client.prepare(sql);
    prepared.set(sql, statement);
    return statement;
  };

  const runAll = client.transaction((statements: readonly Statement[]): number[] =>
    statements.map(({ sql, params }) => prepare(sql).run(...params).changes),
  );

  const inTurn = inTurns(PATIENCE_MS);
  /** Undefined: another process is writing. */
  const run = (statements: readonly Statement[]): readonly number[] | undefined => {
    try {
      // Nobody is held up by a look: it is looked again.
      client.pragma("busy_timeout = 0");
      return runAll.immediate(statements);
    } catch (error) {
      if (error instanceof Sqlite.SqliteError && error.code === "SQLITE_BUSY") return undefined;
      throw toldBySqlite(error);
    } finally {
      client.pragma(`busy_timeout = ${busyMs}`);
    }
  };

  return async (statements) => {
    if (statements.length === 0) return [];
    const changed = await inTurn(() => run(statements));
    if (changed === undefined) throw new DatabaseFault("SQLITE_BUSY", "another process has been writing for too long");
    return changed;
  };
}
