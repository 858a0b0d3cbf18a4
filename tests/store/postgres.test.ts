import { connect as connectTo, createServer } from "node:net";
import { sql } from "drizzle-orm";
import pg from "pg";
import { beforeAll, describe, expect, it } from "vitest";
import type { Database } from "../../src/store/database.ts";
import { migrateDatabase } from "../../src/store/migrate.ts";
import { openDatabase } from "../../src/store/open-database.ts";
import { loadReview } from "../../src/store/reviews/load-review.ts";
import { eachDatabase } from "../support/databases.ts";
import { beginSample } from "./begin-sample.ts";

const postgres = eachDatabase.find(({ name }) => name === "PostgreSQL");
if (postgres === undefined) throw new Error("PostgreSQL is missing");
const { fresh, connect } = postgres;

/**
 * Like PgBouncer, refuses a session that begins with settings that it does not know; lets everything else through.
 * https://www.pgbouncer.org/config.html#ignore_startup_parameters
 */
async function startPooler(target: string) {
  const { hostname, port } = new URL(target);
  let refused = 0;
  const server = createServer((client) => {
    client.on("error", () => client.destroy());
    client.once("data", (startup) => {
      const setting = /statement_timeout|options/.exec(startup.toString("latin1"))?.[0];
      if (setting !== undefined) {
        refused += 1;
        const fields = Buffer.from(`SFATAL\0C08P01\0Munsupported startup parameter: ${setting}\0\0`);
        const length = Buffer.alloc(4);
        length.writeInt32BE(fields.length + 4);
        client.end(Buffer.concat([Buffer.from("E"), length, fields]));
        return;
      }
      const upstream = connectTo(Number(port), hostname);
      upstream.on("error", () => client.destroy());
      upstream.write(startup);
      client.pipe(upstream).pipe(client);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("expected a port");
  return {
    url: Object.assign(new URL(target), { port: String(address.port) }).href,
    refused: () => refused,
    close: () => void server.close(),
  };
}

describe("a PostgreSQL database", () => {
  let url: string;
  let db: Database;
  beforeAll(async () => {
    url = await fresh();
    db = await connect(url);
    await migrateDatabase(db);
  });

  it("goes on after its connections were cut", async () => {
    const review = await beginSample(db);
    await Promise.all(Array.from({ length: 5 }, () => loadReview(db, "T1", review.id)));
    const waiting = db.commit([{ sql: "select pg_sleep(5)", params: [] }]);
    const failed = expect(waiting).rejects.toMatchObject({ name: "DatabaseFault", code: "57P01" });
    const other = new pg.Client({ connectionString: url });
    await other.connect();
    for (let cut = 0; cut === 0; ) {
      const { rowCount } = await other.query(
        "select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and query like '%pg_sleep%' and pid <> pg_backend_pid()",
      );
      cut = rowCount ?? 0;
    }
    await other.query(
      "select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()",
    );
    await other.end();
    await failed;
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(await loadReview(db, "T1", review.id)).toStrictEqual(review);
    await beginSample(db);
  });

  it("asks again by itself when two commits wait for each other", async () => {
    const saved = (id: string, name: string) => ({
      sql: "insert into workspaces values ($1, $2, '', '', '', '') on conflict (id) do update set name = excluded.name",
      params: [id, name],
    });
    const pause = { sql: "select pg_sleep(0.2)", params: [] };
    await Promise.all([
      db.commit([saved("A", "one"), pause, saved("B", "one")]),
      db.commit([saved("B", "two"), pause, saved("A", "two")]),
    ]);
    const rows = await db.read.select({ name: db.tables.workspaces.name }).from(db.tables.workspaces);
    expect(new Set(rows.map(({ name }) => name)).size).toBe(1);
  });

  it("never says the values of a statement in an error", async () => {
    const secret = "xoxb-very-secret";
    const wrong = db.commit([{ sql: "insert into deliveries values ($1, null, '')", params: [secret] }]);
    const error = await wrong.catch((reason: unknown) => reason);
    expect(error).toMatchObject({ name: "DatabaseFault", code: "23502" });
    const read = await db.read
      .select()
      .from(db.tables.events)
      .where(sql`nowhere = ${secret}`)
      .catch((reason: unknown) => reason);
    for (const one of [error, read]) {
      expect(one).toBeInstanceOf(Error);
      expect(JSON.stringify(one, Object.getOwnPropertyNames(one)) + String(one)).not.toContain(secret);
    }
  });

  it("that cannot be reached is named in one sentence, without the password", async () => {
    const wrong = "postgres://ana:hunter2@127.0.0.1:1/readiness";
    const error = await openDatabase(wrong).catch((reason: unknown) => String(reason));
    expect(error).toMatch(/^Error: Cannot use the PostgreSQL database readiness at 127\.0\.0\.1:1: .*ECONNREFUSED/);
    expect(error).not.toContain("hunter2");
    const refused = new URL(url);
    refused.password = "wrong";
    await expect(openDatabase(refused.href)).rejects.toThrow(/Cannot use the PostgreSQL database .*password/);
  });

  it("behind a pooler that refuses settings at the start of a session, is used without them, and reads only when asked to", async () => {
    const pooler = await startPooler(url);
    await expect(beginSample(await connect(pooler.url))).resolves.toBeDefined();
    const reader = await openDatabase(pooler.url, { readonly: true });
    await expect(beginSample(reader)).rejects.toMatchObject({ code: "25006" });
    await reader.close();
    expect(pooler.refused()).toBeGreaterThan(0);
    pooler.close();
  });

  it("opened for reading refuses writes", async () => {
    const reader = await openDatabase(url, { readonly: true });
    await expect(beginSample(reader)).rejects.toMatchObject({ code: "25006" });
    await reader.close();
  });
});
