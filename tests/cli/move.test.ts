import { type ChildProcess, spawn as spawnProcess } from "node:child_process";
import { once } from "node:events";
import { join, resolve } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { describe, expect, it, onTestFinished } from "vitest";
import { openStore } from "../../src/open-store.ts";
import type { Database } from "../../src/store/database.ts";
import { lockDatabase } from "../../src/store/lock-database.ts";
import { migrateDatabase } from "../../src/store/migrate.ts";
import { beginMark, readMark } from "../../src/store/move/move-mark.ts";
import { standOf } from "../../src/store/move/stand-of.ts";
import { openDatabase } from "../../src/store/open-database.ts";
import { eachDatabase, type KindOfDatabase } from "../support/databases.ts";
import { run, someFolder } from "./run-cli.ts";
import { beginReview, happen, saveAcme } from "./seeded-database.ts";

const [SQLITE, POSTGRES] = eachDatabase as readonly [KindOfDatabase, KindOfDatabase];
const ODD = { type: "item.ruled-out", itemId: "alerts", reason: "“é” \u2028 \\ 😀 1e999" } as const;
const LATER = "2026-11-03T09:00:00.000Z";

/** A database with two workspaces, reviews with a history, and many deliveries. */
async function filled({ fresh, connect }: KindOfDatabase, deliveries = 700): Promise<{ url: string; db: Database }> {
  const url = await fresh();
  const db = await connect(url);
  await migrateDatabase(db);
  await saveAcme(db);
  await saveAcme(db, "T2");
  const review = await beginReview(db);
  await happen(db, review, "UBEN", LATER, { type: "item.taken", itemId: "backups" }, ODD);
  await beginReview(db, { version: "3.0.0", workspaceId: "T2" });
  for (let from = 0; from < deliveries; from += 500) {
    const rows = Array.from({ length: Math.min(500, deliveries - from) }, (_, index) => ({
      key: `action/${from + index}`,
      workspaceId: "T1",
      at: LATER,
    }));
    await db.commit([db.write.insert(db.tables.deliveries).values(rows).toSQL()]);
  }
  return { url, db };
}

async function everything(db: Database): Promise<unknown> {
  const { workspaces, reviews, items, events, deliveries } = db.tables;
  return {
    workspaces: await db.read.select().from(workspaces).orderBy(workspaces.id),
    reviews: await db.read.select().from(reviews).orderBy(reviews.id),
    items: await db.read.select().from(items).orderBy(items.reviewId, items.position),
    events: await db.read.select().from(events).orderBy(events.workspaceId, events.link),
    deliveries: await db.read.$count(deliveries),
  };
}

describe.each([
  ["SQLite to PostgreSQL", SQLITE, POSTGRES],
  ["PostgreSQL to SQLite", POSTGRES, SQLITE],
])("a move from %s", (_name, from, to) => {
  it("takes everything along, and the record verifies there", async () => {
    const source = await filled(from);
    const target = await to.fresh();
    const moved = await run(["move", source.url, target]);
    expect(moved).toMatchObject({ exitCode: 0, stderr: expect.stringMatching(/^Moved 7\d\d rows; counts, chain/u) });
    const copy = await to.connect(target);
    expect(await everything(copy)).toEqual(await everything(source.db));
    expect((await standOf(copy)).text).toBe((await standOf(source.db)).text);
    expect(await run(["audit", "verify"], { env: { DATABASE_URL: target } })).toMatchObject({ exitCode: 0 });
  });

  it("refuses a target that holds something, and changes nothing there", async () => {
    const source = await filled(from, 1);
    const full = await filled(to, 3);
    const before = await everything(full.db);
    const refused = await run(["move", source.url, full.url]);
    expect(refused).toMatchObject({ exitCode: 1, stderr: expect.stringContaining("is not empty: ") });
    expect(await everything(full.db)).toEqual(before);
  });

  it("refuses a target with tables of something else", async () => {
    const source = await filled(from, 1);
    const url = await to.fresh();
    const foreign = await to.connect(url);
    await foreign.commit([{ sql: "CREATE TABLE invoices (id text)", params: [] }]);
    const refused = await run(["move", source.url, url]);
    expect(refused).toMatchObject({ exitCode: 1, stderr: expect.stringContaining("something else (invoices)") });
    expect(await foreign.engine.tableNames()).toEqual(["invoices"]);
  });

  it("goes on after it was killed; no bot starts on the half of it", { timeout: 60_000 }, async () => {
    const source = await filled(from, 20_000);
    const target = await to.fresh();
    const child = moveProcess(source.url, target);
    await until(async () => (await markIn(target))?.table === "deliveries");
    child.kill("SIGKILL");
    await once(child, "exit");
    await expect(openStore(target, SILENT)).rejects.toThrow("half of another one");

    const again = await run(["move", source.url, target]);
    expect(again).toMatchObject({ exitCode: 0, stderr: expect.stringMatching(/^Went on where it was, and moved 20/u) });
    expect(await everything(await to.connect(target))).toEqual(await everything(source.db));
    const store = await openStore(target, SILENT);
    await store.close();
  });

  it("begins anew when the source has changed since it was interrupted", async () => {
    const source = await filled(from, 1_200);
    const target = await to.fresh();
    const half = await to.connect(target);
    await run(["move", source.url, target]);
    // As an interruption leaves it, before the source went on: its mark, and a row that the source does not have any more.
    const stand = (await standOf(source.db)).text;
    const was = placeNamed(source.url);
    await half.commit(beginMark(half, { source: was, stand, table: "deliveries", last: ["action/99"] }));
    await source.db.commit([{ sql: "DELETE FROM deliveries WHERE key = 'action/0'", params: [] }]);
    expect(await run(["move", source.url, target])).toMatchObject({ exitCode: 0 });
    expect(await everything(half)).toEqual(await everything(source.db));
  });
});

describe("a move", () => {
  it("tells what arrived broken, keeps bots away from it, and leaves the source alone", async () => {
    const source = await filled(SQLITE, 1);
    await source.db.commit([{ sql: "UPDATE events SET hash = 'x' WHERE seq = 1 AND workspace_id = 'T1'", params: [] }]);
    const target = await POSTGRES.fresh();
    const refused = await run(["move", source.url, target]);
    expect(refused).toMatchObject({
      exitCode: 1,
      stderr: expect.stringContaining("is not whole, and no bot will start"),
    });
    await expect(openStore(target, SILENT)).rejects.toThrow("half of another one");
  });

  it("waits until the bot on a SQLite file is stopped, names no password, and takes no database for itself", async () => {
    const source = await filled(SQLITE, 1);
    const release = await lockDatabase(source.url);
    const busy = await run(["move", source.url, await POSTGRES.fresh()]);
    expect(busy).toMatchObject({ exitCode: 1, stderr: expect.stringContaining("Another Readiness is running on") });
    await release();
    const same = await run(["move", source.url, source.url]);
    expect(same).toMatchObject({ exitCode: 1, stderr: "Both addresses name the same database.\n" });
    const none = await run(["move", `file:${join(someFolder(), "none.db")}`, await POSTGRES.fresh()]);
    expect(none.exitCode).toBe(1);
    const full = await filled(POSTGRES, 1);
    const refused = await run(["move", source.url, full.url]);
    expect(refused.stderr).toContain("postgres://127.0.0.1:");
    expect(refused.stderr).not.toContain("readiness:readiness");
  });
});

const SILENT = { info: () => {}, warn: () => {}, error: () => {} };

function moveProcess(from: string, to: string): ChildProcess {
  const main = resolve(import.meta.dirname, "../../src/cli/main.ts");
  const child = spawnProcess(process.execPath, [main, "move", from, to], { stdio: "ignore", env: {} });
  onTestFinished(() => void child.kill("SIGKILL"));
  return child;
}

async function markIn(url: string) {
  try {
    const db = await openDatabase(url, { readonly: true });
    return await readMark(db).finally(() => db.close());
  } catch {
    return null;
  }
}

function placeNamed(url: string): string {
  if (url.startsWith("file:")) return resolve(url.slice("file:".length));
  const { host, pathname } = new URL(url);
  return `postgres://${host}${pathname}`;
}

async function until(holds: () => Promise<boolean>): Promise<void> {
  for (const end = performance.now() + 30_000; performance.now() < end; await pause(5)) if (await holds()) return;
  throw new Error("it did not come to that");
}
