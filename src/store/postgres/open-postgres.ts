import { randomUUID } from "node:crypto";
import { PgDatabase, PgDialect } from "drizzle-orm/pg-core";
import pg from "pg";
import type { Database } from "../database.ts";
import { postgresTables } from "../tables.postgres.ts";
import { postgresCommit } from "./postgres-commit.ts";
import { postgresEngine } from "./postgres-engine.ts";
import { QuietSession } from "./quiet-session.ts";
import { toldByPostgres } from "./told-by-postgres.ts";

const CONNECTIONS = 10;
const CONNECT_MS = 5_000;
/** The server gives a statement up after this, and the client a little later, should the server not say so. */
const STATEMENT_MS = 10_000;
const QUERY_MS = 12_000;

/**
 * Opens a pool of connections and tries one. Throws a sentence that names host and database, never the password.
 *
 * A pooler in transaction mode, such as PgBouncer, gives each transaction another session, and refuses settings at the start
 * of one. Then they are left out here; a commit sets its own. Nothing else here needs a session: no statement has a name, and
 * locks end with their transaction.
 */
export async function openPostgres(url: string, { readonly }: { readonly: boolean }): Promise<Database> {
  const settings = {
    statement_timeout: STATEMENT_MS,
    idle_in_transaction_session_timeout: STATEMENT_MS,
    ...(readonly ? { options: "-c default_transaction_read_only=on" } : {}),
  };
  const pool = await openPool(url, settings).catch((error: unknown) => {
    if (!REFUSES_SETTINGS.test(String(error))) throw error;
    return openPool(url, {});
  });

  const name = randomUUID();
  const dialect = new PgDialect();
  const orm: PgDatabase<never> = new PgDatabase(dialect, new QuietSession(pool, dialect, undefined), undefined);
  return {
    dialect: "postgres",
    tables: postgresTables,
    read: orm,
    write: orm,
    commit: postgresCommit(pool, { readonly, limitMs: STATEMENT_MS, name }),
    close: () => pool.end(),
    engine: { name, ...postgresEngine(pool) },
  };
}

const REFUSES_SETTINGS = /unsupported startup parameter/;

async function openPool(url: string, settings: pg.PoolConfig): Promise<pg.Pool> {
  const pool = new pg.Pool({
    connectionString: url,
    application_name: "readiness",
    max: CONNECTIONS,
    connectionTimeoutMillis: CONNECT_MS,
    query_timeout: QUERY_MS,
    keepAlive: true,
    ...settings,
  });
  // A connection that breaks tells its statement, or the next one, by an error of its own. Unheard, these would end the process.
  pool.on("error", () => {});
  pool.on("connect", (client) => void client.on("error", () => {}));
  await tryOut(pool, url);
  return pool;
}

async function tryOut(pool: pg.Pool, url: string): Promise<void> {
  const { host, pathname } = new URL(url);
  try {
    const { rows } = await pool.query<{ encoding: string }>("SELECT current_setting('server_encoding') AS encoding");
    if (rows[0]?.encoding !== "UTF8") throw new Error(`its encoding is ${rows[0]?.encoding}, and must be UTF8`);
  } catch (error) {
    await pool.end();
    throw new Error(
      `Cannot use the PostgreSQL database ${pathname.slice(1)} at ${host}: ${toldByPostgres(error).message}.`,
    );
  }
}
