import pg from "pg";
import { expect, test, vi } from "vitest";
import { markDueStatement } from "../../src/store/due/mark-due-statement.ts";
import { hearOfWork } from "../../src/store/hear-of-work.ts";
import { migrateDatabase } from "../../src/store/migrate.ts";
import { eachDatabase } from "../support/databases.ts";

const postgres = eachDatabase.find(({ name }) => name === "PostgreSQL");
if (postgres === undefined) throw new Error("PostgreSQL is missing");

const AT = "2026-11-24T09:00:00.000Z";

test("P1: another process hears at once of what is to be done, only once it is committed, and again after its connection broke", async () => {
  const url = await postgres.fresh();
  const db = await postgres.connect(url);
  await migrateDatabase(db);
  const ask = (key: string) =>
    markDueStatement(db, {
      key,
      workspaceId: "T1",
      kind: "k",
      reviewId: null,
      part: null,
      dueAt: AT,
      askedAt: AT,
      mark: key,
    });
  let heard = 0;
  let ownHeard = 0;
  const deafen = hearOfWork(url, "another", () => void heard++);
  const deafenOwn = hearOfWork(url, db.engine.name, () => void ownHeard++);
  // Once when it begins to listen: something may have been committed before.
  await vi.waitFor(() => expect([heard, ownHeard]).toEqual([1, 1]), { timeout: 5_000 });

  await expect(db.commit([ask("undone"), { sql: "select 1 / 0", params: [] }])).rejects.toThrow();
  await db.commit([{ sql: "select 1", params: [] }]);
  await new Promise((resolve) => setTimeout(resolve, 100));
  expect(heard).toBe(1);
  await db.commit([ask("done")]);
  await vi.waitFor(() => expect(heard).toBe(2), { timeout: 500 });
  // What it asked for itself it does not hear.
  await new Promise((resolve) => setTimeout(resolve, 100));
  expect(ownHeard).toBe(1);
  await deafenOwn();

  const other = new pg.Client({ connectionString: url });
  await other.connect();
  await other.query(
    "select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and application_name = 'readiness-listen'",
  );
  await other.end();
  await vi.waitFor(() => expect(heard).toBe(3), { timeout: 5_000 });
  await db.commit([ask("later")]);
  await vi.waitFor(() => expect(heard).toBe(4), { timeout: 500 });
  await deafen();
  await db.commit([ask("unheard")]);
  await new Promise((resolve) => setTimeout(resolve, 100));
  expect(heard).toBe(4);
});
