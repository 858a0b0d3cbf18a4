import Sqlite from "better-sqlite3";
import pg from "pg";
import { toldByPostgres } from "../postgres/told-by-postgres.ts";
import type { Progress } from "./progress.ts";
import { columnList, type TableShape, tableShapes } from "./table-shapes.ts";

const ROWS_PER_STATEMENT = 500;

/** Copies every row of a SQLite file into the empty tables of a PostgreSQL database of the same schema, all or nothing. */
export async function copyToPostgres(file: string, url: string, onProgress: Progress): Promise<void> {
  const source = new Sqlite(file, { readonly: true, fileMustExist: true });
  const client = new pg.Client({ connectionString: url, application_name: "readiness restore" });
  client.on("error", () => {});
  try {
    await client.connect();
    await client.query("BEGIN");
    const total = tableShapes.reduce((sum, { name }) => sum + countRows(source, name), 0);
    let done = 0;
    for (const table of tableShapes) {
      for (const rows of chunksOf(source, table)) {
        await client.query(insertOf(table, rows.length), rows.flat());
        done += rows.length;
        onProgress(done, total);
      }
    }
    await client.query("COMMIT");
  } catch (error) {
    throw toldByPostgres(error);
  } finally {
    source.close();
    await client.end();
  }
}

function countRows(source: Sqlite.Database, name: string): number {
  return source.prepare<[], number>(`SELECT count(*) FROM "${name}"`).pluck().get() ?? 0;
}

function* chunksOf(source: Sqlite.Database, table: TableShape): Generator<unknown[][]> {
  let chunk: unknown[][] = [];
  for (const row of source
    .prepare<[], unknown[]>(`SELECT ${columnList(table.columns)} FROM "${table.name}"`)
    .raw()
    .iterate()) {
    chunk.push(row);
    if (chunk.length < ROWS_PER_STATEMENT) continue;
    yield chunk;
    chunk = [];
  }
  if (chunk.length > 0) yield chunk;
}

function insertOf(table: TableShape, rows: number): string {
  const width = table.columns.length;
  const places = Array.from({ length: rows }, (_, row) => {
    const numbers = table.columns.map((_column, index) => `$${row * width + index + 1}`);
    return `(${numbers.join(", ")})`;
  });
  return `INSERT INTO "${table.name}" (${columnList(table.columns)}) VALUES ${places.join(", ")}`;
}
