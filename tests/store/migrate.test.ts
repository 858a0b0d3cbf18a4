import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import {
  generateDrizzleJson,
  generateMigration,
  generateSQLiteDrizzleJson,
  generateSQLiteMigration,
} from "drizzle-kit/api";
import { describe, expect, it } from "vitest";
import { verifyDatabase } from "../../src/store/backup/verify-database.ts";
import { migrateDatabase, pendingMigrations } from "../../src/store/migrate.ts";
import { postgresTables } from "../../src/store/tables.postgres.ts";
import { sqliteTables } from "../../src/store/tables.sqlite.ts";
import { eachDatabase } from "../support/databases.ts";
import { beginSample } from "./begin-sample.ts";

describe.each(eachDatabase)("the schema in $name", ({ fresh, connect }) => {
  it("is built from nothing, and a second time there is nothing to do", async () => {
    const db = await connect(await fresh());
    const lacking = await pendingMigrations(db);
    expect(lacking.length).toBeGreaterThan(0);
    expect((await verifyDatabase(db)).join()).toContain("run migrate");
    expect(await migrateDatabase(db)).toEqual({ applied: lacking });
    expect(await migrateDatabase(db)).toEqual({ applied: [] });
    expect(await pendingMigrations(db)).toEqual([]);
    await beginSample(db);
    expect(await verifyDatabase(db)).toEqual([]);
  });

  it("is built once although several processes begin at once", async () => {
    const url = await fresh();
    const connections = await Promise.all([connect(url), connect(url), connect(url)]);
    const applied = await Promise.all(connections.map(migrateDatabase));
    const [db] = connections;
    if (db === undefined) throw new Error("no connection");
    expect(applied.flatMap((one) => one.applied)).toEqual((await db.engine.migrations()).map(({ name }) => name));
  });

  it("refuses a database that a later version wrote, and leaves it alone", async () => {
    const url = await fresh();
    const db = await connect(url);
    await migrateDatabase(db);
    await db.commit([{ sql: "insert into migrations (name) values ('9999_later')", params: [] }]);
    await expect(migrateDatabase(db)).rejects.toThrow(/newer than this Readiness.*9999_later.*Nothing was changed/);
    await expect(pendingMigrations(db)).rejects.toMatchObject({ name: "SchemaTooNew" });
    expect((await verifyDatabase(db)).join()).toContain("9999_later");
  });

  it("has none of a step that failed half-way", async () => {
    const db = await connect(await fresh());
    const step = { name: "0000_broken", statements: ["create table half (id text)", "create table half (id text)"] };
    await expect(db.engine.migrate(() => [step])).rejects.toThrow(/half/);
    await expect(db.commit([{ sql: "insert into half values ('x')", params: [] }])).rejects.toThrow(/half/);
    expect(await db.engine.applied()).toEqual([]);
    await migrateDatabase(db);
    expect(await pendingMigrations(db)).toEqual([]);
  });
});

describe("the migrations", () => {
  it("equal the tables of SQLite", async () => {
    const newest = newestSnapshot("sqlite");
    expect(await generateSQLiteMigration(newest, await generateSQLiteDrizzleJson(sqliteTables, newest.id))).toEqual([]);
  });

  it("equal the tables of PostgreSQL", async () => {
    const newest = newestSnapshot("postgres");
    expect(await generateMigration(newest, generateDrizzleJson(postgresTables, newest.id))).toEqual([]);
  });
});

function newestSnapshot(dialect: "sqlite" | "postgres") {
  const folder = join(import.meta.dirname, "../../migrations", dialect, "meta");
  const file = readdirSync(folder)
    .filter((name) => name.endsWith("_snapshot.json"))
    .toSorted()
    .at(-1);
  return JSON.parse(readFileSync(join(folder, file ?? ""), "utf8"));
}
