import { customType, index, integer, pgTable, primaryKey, uniqueIndex } from "drizzle-orm/pg-core";
import { storable } from "./storable.ts";

/** Collation "C", so that text sorts and compares by its bytes, as it does in SQLite. */
const text = customType<{ data: string; driverData: string }>({
  dataType: () => 'text COLLATE "C"',
  toDriver: storable,
});

/** `json`, not `jsonb`, which would reorder keys. The driver parses it already. */
const json = <Data>(name: string) =>
  customType<{ data: Data; driverData: unknown }>({
    dataType: () => "json",
    toDriver: (value) => JSON.stringify(storable(value)),
  })(name);

/** What tables are made of, in PostgreSQL. */
export const postgresKit = { table: pgTable, text, json, integer, index, uniqueIndex, primaryKey };

/** The tables are written against this one type; the kit of SQLite has the same shape. */
export type Kit = typeof postgresKit;
