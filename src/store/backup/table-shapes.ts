import { getTableColumns, getTableName } from "drizzle-orm";
import { getTableConfig } from "drizzle-orm/sqlite-core";
import { sqliteTables } from "../tables.sqlite.ts";

export type TableShape = {
  readonly name: string;
  readonly columns: readonly string[];
  /** The columns of the primary key, in its order. */
  readonly key: readonly string[];
};

/** Every table by its names in SQL, alike in both databases. What others refer to comes before them. */
export const tableShapes: readonly TableShape[] = Object.values(sqliteTables).map((table) => ({
  name: getTableName(table),
  columns: Object.values(getTableColumns(table)).map((column) => column.name),
  key: keyOf(table),
}));

function keyOf(table: (typeof sqliteTables)[keyof typeof sqliteTables]): string[] {
  const { primaryKeys, columns } = getTableConfig(table);
  const [composed] = primaryKeys;
  return (composed?.columns ?? columns.filter(({ primary }) => primary)).map(({ name }) => name);
}

/** The names of columns, quoted, as they stand in a statement. */
export function columnList(columns: readonly string[]): string {
  return columns.map((column) => `"${column}"`).join(", ");
}
