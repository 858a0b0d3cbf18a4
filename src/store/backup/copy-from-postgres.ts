import Sqlite from "better-sqlite3";
import pg from "pg";
import { migrateDatabase } from "../migrate.ts";
import { toldByPostgres } from "../postgres/told-by-postgres.ts";
import { openSqlite } from "../sqlite/open-sqlite.ts";
import type { Progress } from "./progress.ts";
import { withoutJournal } from "./sqlite-snapshot.ts";
import { columnList, type TableShape, tableShapes } from "./table-shapes.ts";

const ROWS_PER_FETCH = 500;

/** Everything as the text that PostgreSQL sends: json stays letter by letter what it is, and SQLite makes numbers of numbers. */
const AS_TEXT = { getTypeParser: () => (value: unknown) => value };

/** Copies every table of a PostgreSQL database, as of one moment, into a new SQLite file of the same schema. */
export async function copyFromPostgres(url: string, toFile: string, onProgress: Progress): Promise<void> {
  const target = openSqlite(toFile, { readonly: false });
  await migrateDatabase(target);
  await target.close();
  const client = new pg.Client({ connectionString: url, application_name: "readiness backup" });
  client.on("error", () => {});
  const file = new Sqlite(toFile);
  try {
    await client.connect();
    await client.query("BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY");
    let total = 0;
    for (const { name } of tableShapes) total += await countRows(client, name);
    let done = 0;
    for (const table of tableShapes) {
      for await (const rows of rowsOf(client, table)) {
        insertAll(file, table, rows);
        done += rows.length;
        onProgress(done, total);
      }
    }
  } catch (error) {
    throw toldByPostgres(error);
  } finally {
    file.close();
    await client.end();
  }
  withoutJournal(toFile);
}

async function countRows(client: pg.Client, name: string): Promise<number> {
  const { rows } = await client.query<{ count: string }>(`SELECT count(*) AS count FROM "${name}"`);
  return Number(rows[0]?.count ?? 0);
}

async function* rowsOf(client: pg.Client, table: TableShape): AsyncGenerator<unknown[][]> {
  await client.query(`DECLARE reader NO SCROLL CURSOR FOR SELECT ${columnList(table.columns)} FROM "${table.name}"`);
  for (;;) {
    const { rows } = await client.query<unknown[]>({
      text: `FETCH ${ROWS_PER_FETCH} FROM reader`,
      rowMode: "array",
      types: AS_TEXT,
    });
    if (rows.length === 0) break;
    yield rows;
  }
  await client.query("CLOSE reader");
}

function insertAll(file: Sqlite.Database, table: TableShape, rows: readonly unknown[][]): void {
  const places = table.columns.map(() => "?").join(", ");
  const insert = file.prepare(`INSERT INTO "${table.name}" (${columnList(table.columns)}) VALUES (${places})`);
  file.transaction(() => {
    for (const row of rows) insert.run(...row);
  })();
}
