import type pg from "pg";
import { tableShapes } from "../backup/table-shapes.ts";
import type { Engine } from "../database.ts";
import { type Migration, migrationFiles } from "../migration-files.ts";
import { toldByPostgres } from "./told-by-postgres.ts";

/** "readiness" in ASCII, cut to 64 bits: the number of the lock under which the schema changes. */
const MIGRATION_LOCK = "0x72656164696e65";

/** Everything as the text that PostgreSQL sends. */
const AS_TEXT = { getTypeParser: () => (value: unknown) => value };

type Querying = Pick<pg.PoolClient, "query">;

export function postgresEngine(pool: pg.Pool): Omit<Engine, "name"> {
  return {
    migrations: () => migrationFiles("postgres"),
    applied: () => appliedNames(pool),
    migrate: async (pending) => {
      const names: string[] = [];
      for (;;) {
        const name = await applyNext(pool, async (client) => pending(await appliedNames(client))[0]);
        if (name === undefined) return names;
        names.push(name);
      }
    },
    tableNames: async () => {
      const { rows } = await pool.query<{ name: string }>(
        "SELECT tablename AS name FROM pg_tables WHERE schemaname = ANY (current_schemas(false))",
      );
      return rows.map(({ name }) => name);
    },
    rows: async ({ sql, params }) => {
      const { rows } = await pool.query<(string | null)[], unknown[]>({
        ...{ text: sql, values: [...params] },
        ...{ rowMode: "array", types: AS_TEXT },
      });
      return rows;
    },
    damage: async () => [],
    schemaDamage: async () => schemaDamage(pool),
  };
}

async function appliedNames(client: Querying): Promise<string[]> {
  const exists = await client.query("SELECT 1 WHERE to_regclass('migrations') IS NOT NULL");
  if (exists.rowCount === 0) return [];
  const { rows } = await client.query<{ name: string }>("SELECT name FROM migrations ORDER BY position");
  return rows.map((row) => row.name);
}

/** The next step is picked under the lock, so that two processes never apply one twice. */
async function applyNext(
  pool: pg.Pool,
  next: (client: Querying) => Promise<Migration | undefined>,
): Promise<string | undefined> {
  const client = await pool.connect();
  try {
    await client.query("BEGIN");
    await client.query("SET LOCAL statement_timeout = 0");
    await client.query(`SELECT pg_advisory_xact_lock(${Number(MIGRATION_LOCK)})`);
    const migration = await next(client);
    if (migration !== undefined) {
      await client.query("CREATE TABLE IF NOT EXISTS migrations (position serial PRIMARY KEY, name text NOT NULL)");
      for (const statement of migration.statements) await client.query(statement);
      await client.query("INSERT INTO migrations (name) VALUES ($1)", [migration.name]);
    }
    await client.query("COMMIT");
    client.release();
    return migration?.name;
  } catch (error) {
    client.release(true);
    throw toldByPostgres(error);
  }
}

async function schemaDamage(client: Querying): Promise<string[]> {
  const { rows } = await client.query<{ name: string }>(
    "SELECT table_name || '.' || column_name AS name FROM information_schema.columns WHERE table_schema = current_schema()",
  );
  const there = new Set(rows.map(({ name }) => name));
  return tableShapes.flatMap(({ name, columns }) =>
    columns
      .filter((column) => !there.has(`${name}.${column}`))
      .map((column) => `The column ${name}.${column} is missing.`),
  );
}
