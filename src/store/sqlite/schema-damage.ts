import Sqlite from "better-sqlite3";
import type { Migration } from "../migration-files.ts";

export const MIGRATIONS_TABLE =
  "CREATE TABLE IF NOT EXISTS migrations (position integer PRIMARY KEY, name text NOT NULL)";

type Part = { readonly type: string; readonly name: string; readonly sql: string };

/** Holds the schema against the one that the migrations build in memory. Throws when it cannot be read. */
export function schemaDamage(client: Sqlite.Database, migrations: readonly Migration[]): string[] {
  const model = new Sqlite(":memory:");
  try {
    model.exec(MIGRATIONS_TABLE);
    for (const statement of migrations.flatMap(({ statements }) => statements)) model.exec(statement);
    const there = new Map(partsOf(client).map((part) => [part.name, part]));
    return partsOf(model).flatMap(({ type, name, sql }) => {
      const part = there.get(name);
      if (part?.sql === sql) return [];
      return [`The ${type} ${name} ${part === undefined ? "is missing" : "is not what the migrations make"}.`];
    });
  } finally {
    model.close();
  }
}

function partsOf(client: Sqlite.Database): Part[] {
  return client
    .prepare<[], Part>("SELECT type, name, sql FROM sqlite_schema WHERE sql IS NOT NULL ORDER BY name")
    .all();
}
