import { columnList, type TableShape } from "../backup/table-shapes.ts";
import type { Database, Statement } from "../database.ts";
import { placesOf } from "./places-of.ts";

/** What a row is found by: the texts of its primary key. */
export type RowKey = readonly (string | null)[];
type Row = readonly (string | null)[];

const ROWS_AT_A_TIME = 500;

/**
 * Copies a table's rows into another database in the order of their keys, those after `from` only. Each batch is one commit,
 * together with what `alongside` notes of its last key.
 */
export async function copyTable(
  { source, target }: { readonly source: Database; readonly target: Database },
  table: TableShape,
  from: RowKey | null,
  { alongside, onRows }: { alongside: (last: RowKey) => Statement; onRows: (count: number) => void },
): Promise<void> {
  for (let last = from; ; ) {
    const rows = await source.engine.rows(pageAfter(source, table, last));
    const end = rows.at(-1);
    if (end === undefined) return;
    last = table.key.map((name) => end[table.columns.indexOf(name)] ?? null);
    await target.commit([insert(target, table, rows), alongside(last)]);
    onRows(rows.length);
  }
}

function pageAfter(db: Database, { name, columns, key }: TableShape, last: RowKey | null): Statement {
  const keys = columnList(key);
  const after = last === null ? "" : `WHERE (${keys}) > (${placesOf(db, key.length)})`;
  const sql = `SELECT ${columnList(columns)} FROM "${name}" ${after} ORDER BY ${keys} LIMIT ${ROWS_AT_A_TIME}`;
  return { sql, params: last ?? [] };
}

function insert(db: Database, { name, columns }: TableShape, rows: readonly Row[]): Statement {
  const values = rows.map((_row, index) => `(${placesOf(db, columns.length, index * columns.length)})`);
  return { sql: `INSERT INTO "${name}" (${columnList(columns)}) VALUES ${values.join(", ")}`, params: rows.flat() };
}
