import { getTableColumns, getTableName } from "drizzle-orm";
import { sqliteTables } from "../tables.sqlite.ts";

export type TableShape = { readonly name: string; readonly columns: readonly string[] };

/** Every table by its names in SQL, alike in both databases. What others refer to comes before them. */
export const tableShapes: readonly TableShape[] = Object.values(sqliteTables).map((table) => ({
  name: getTableName(table),
  columns: Object.values(getTableColumns(table)).map((column) => column.name),
}));

/** The names of a table's columns, quoted, as they stand in a statement. */
export function columnList({ columns }: TableShape): string {
  return columns.map((column) => `"${column}"`).join(", ");
}
