import type { Database, Statement } from "../database.ts";
import type { RowKey } from "./copy-table.ts";
import { placesOf } from "./places-of.ts";

/**
 * How far a move into this database has come; it stands in a table of its own, which is there as long as the move is not
 * over. A database that has it is half of another one, and no bot may run on it.
 */
export type MoveMark = {
  /** The address that is moved from, without a password. */
  readonly source: string;
  /** What the source held when the move began. */
  readonly stand: string;
  /** The table that is being copied, and the last row of it that is there. */
  readonly table: string;
  readonly last: RowKey | null;
};

const TABLE = "moving";

export async function readMark({ engine }: Database): Promise<MoveMark | null> {
  if (!(await engine.tableNames()).includes(TABLE)) return null;
  const [row] = await engine.rows({ sql: `SELECT source, stand, table_name, last_key FROM ${TABLE}`, params: [] });
  if (row === undefined) return null;
  const [source, stand, table, last] = row.map((text) => text ?? "");
  return { source: source ?? "", stand: stand ?? "", table: table ?? "", last: JSON.parse(last ?? "null") };
}

/** Whether a move into this database was begun and is not over. */
export async function isHalfMoved({ engine }: Database): Promise<boolean> {
  return (await engine.tableNames()).includes(TABLE);
}

export function beginMark(db: Database, mark: MoveMark): readonly Statement[] {
  return [
    {
      sql: `CREATE TABLE IF NOT EXISTS ${TABLE} (source text, stand text, table_name text, last_key text)`,
      params: [],
    },
    { sql: `DELETE FROM ${TABLE}`, params: [] },
    {
      sql: `INSERT INTO ${TABLE} (source, stand, table_name, last_key) VALUES (${placesOf(db, 4)})`,
      params: [mark.source, mark.stand, mark.table, JSON.stringify(mark.last)],
    },
  ];
}

export function advanceMark(db: Database, table: string, last: RowKey | null): Statement {
  const [first, second] = [placesOf(db, 1), placesOf(db, 1, 1)];
  return {
    sql: `UPDATE ${TABLE} SET table_name = ${first}, last_key = ${second}`,
    params: [table, JSON.stringify(last)],
  };
}

export const endMark: Statement = { sql: `DROP TABLE ${TABLE}`, params: [] };
