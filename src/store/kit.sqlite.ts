import { customType, index, integer, primaryKey, sqliteTable, uniqueIndex } from "drizzle-orm/sqlite-core";
import { DatabaseDamaged } from "./database.ts";
import type { Kit } from "./kit.postgres.ts";
import { storable } from "./storable.ts";

const text = customType<{ data: string; driverData: string }>({ dataType: () => "text", toDriver: storable });

const json = <Data>(name: string) =>
  customType<{ data: Data; driverData: string }>({
    dataType: () => "text",
    toDriver: (value) => JSON.stringify(storable(value)),
    fromDriver: parsed,
  })(name);

/** The parser's own message would repeat what was stored. */
function parsed<Data>(value: string): Data {
  try {
    return JSON.parse(value);
  } catch {
    throw new DatabaseDamaged("UNREADABLE", "a stored value is no JSON any more");
  }
}

/** What tables are made of, in SQLite. */
export const sqliteKit: Kit = asPostgres({ table: sqliteTable, text, json, integer, index, uniqueIndex, primaryKey });

/**
 * The one cast between the dialects. It holds because this room uses only what both have alike: the kit's columns and
 * indexes, and builders that are awaited, whose rows come from a select or from `returning`.
 */
export function asPostgres<Postgres>(sqlite: unknown): Postgres {
  return sqlite as Postgres;
}
