import { randomUUID } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import pg from "pg";
import { afterAll, inject } from "vitest";
import type { Database } from "../../src/store/database.ts";
import { migrateDatabase } from "../../src/store/migrate.ts";
import { openDatabase } from "../../src/store/open-database.ts";

export type KindOfDatabase = {
  readonly name: "SQLite" | "PostgreSQL";
  /** The address of a new, empty database, without any table. */
  readonly fresh: () => Promise<string>;
  /** A new database with its tables; closed when the tests of the file are over. */
  readonly open: () => Promise<Database>;
  /** One more connection to a database; closed when the tests of the file are over. */
  readonly connect: (url: string) => Promise<Database>;
};

const opened: Database[] = [];
const folders: string[] = [];

afterAll(async () => {
  await Promise.allSettled(opened.map((db) => db.close()));
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

/** Both databases, for `describe.each`. */
export const eachDatabase: readonly KindOfDatabase[] = [
  kind("SQLite", async () => `file:${join(tempFolder(), "readiness.db")}`),
  kind("PostgreSQL", freshPostgres),
];

/** A folder that is removed when the tests of the file are over. */
export function tempFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), "readiness-"));
  folders.push(folder);
  return folder;
}

function kind(name: KindOfDatabase["name"], fresh: () => Promise<string>): KindOfDatabase {
  const connect = async (url: string) => {
    const db = await openDatabase(url);
    opened.push(db);
    return db;
  };
  const open = async () => {
    const db = await connect(await fresh());
    await migrateDatabase(db);
    return db;
  };
  return { name, fresh, open, connect };
}

async function freshPostgres(): Promise<string> {
  const answer = await fetch(inject("postgresDoor"));
  const server = await answer.text();
  if (!answer.ok) throw new Error(server);
  const name = `test_${randomUUID().replaceAll("-", "")}`;
  const client = new pg.Client({ connectionString: server });
  await client.connect();
  await client.query(`CREATE DATABASE ${name}`);
  await client.end();
  return Object.assign(new URL(server), { pathname: `/${name}` }).href;
}
