import { randomUUID } from "node:crypto";
import type Sqlite from "better-sqlite3";
import type { Engine } from "../database.ts";
import { type Migration, migrationFiles } from "../migration-files.ts";
import { fileDamage } from "./file-damage.ts";
import { MIGRATIONS_TABLE, schemaDamage } from "./schema-damage.ts";
import { toldBySqlite } from "./told-by-sqlite.ts";

export function sqliteEngine(client: Sqlite.Database): Engine {
  const applied = () => appliedNames(client);
  return {
    name: randomUUID(),
    migrations: () => migrationFiles("sqlite"),
    applied: async () => applied(),
    migrate: async (pending) => {
      // Rebuilding a table is allowed to break references for a moment; they are checked before the step counts.
      client.pragma("foreign_keys = OFF");
      try {
        if (pending(applied()).length === 0) return [];
        client.exec(MIGRATIONS_TABLE);
        return applyAll(client, () => pending(applied())[0]);
      } catch (error) {
        throw toldBySqlite(error);
      } finally {
        client.pragma("foreign_keys = ON");
      }
    },
    tableNames: async () => tableNames(client),
    rows: async ({ sql, params }) => {
      const rows = client
        .prepare<unknown[], unknown[]>(sql)
        .raw()
        .all(...params);
      return rows.map((row) => row.map((value) => (value === null ? null : String(value))));
    },
    damage: async ({ quickly } = { quickly: false }) => fileDamage(client, quickly),
    schemaDamage: async () => schemaDamage(client, await migrationFiles("sqlite")),
  };
}

function appliedNames(client: Sqlite.Database): string[] {
  if (!tableNames(client).includes("migrations")) return [];
  return client
    .prepare<[], { name: string }>("SELECT name FROM migrations ORDER BY position")
    .all()
    .map((row) => row.name);
}

function tableNames(client: Sqlite.Database): string[] {
  const named = "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\'";
  return client.prepare<[], string>(named).pluck().all();
}

/** The next step is picked inside the writer's transaction, so that two processes never apply one twice. */
function applyAll(client: Sqlite.Database, next: () => Migration | undefined): string[] {
  const names: string[] = [];
  const applyNext = client.transaction((): boolean => {
    const migration = next();
    if (migration === undefined) return false;
    for (const statement of migration.statements) client.exec(statement);
    const broken = client.prepare("PRAGMA foreign_key_check").all();
    if (broken.length > 0)
      throw new Error(`the migration ${migration.name} would break references; it was not applied`);
    client.prepare("INSERT INTO migrations (name) VALUES (?)").run(migration.name);
    names.push(migration.name);
    return true;
  });
  while (applyNext.immediate());
  return names;
}
