import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync } from "node:fs";
import { join } from "node:path";
import Sqlite from "better-sqlite3";
import { sql } from "drizzle-orm";
import { describe, expect, it } from "vitest";
import type { Database } from "../../src/store/database.ts";
import { deliveryStatement } from "../../src/store/deliveries/delivery-statement.ts";
import { DatabaseLocked, lockDatabase } from "../../src/store/lock-database.ts";
import { migrateDatabase } from "../../src/store/migrate.ts";
import { openDatabase } from "../../src/store/open-database.ts";
import { loadReview } from "../../src/store/reviews/load-review.ts";
import { inTurns } from "../../src/store/sqlite/in-turns.ts";
import { eachDatabase, tempFolder } from "../support/databases.ts";
import { beginSample } from "./begin-sample.ts";

const sqlite = eachDatabase.find(({ name }) => name === "SQLite");
if (sqlite === undefined) throw new Error("SQLite is missing");
const { fresh, open, connect } = sqlite;

describe("a SQLite database", () => {
  it("has every commit on the disk when it returns", async () => {
    const db = await open();
    // 2 is FULL.
    expect(await pragma(db, "synchronous")).toBe(2);
    expect(await pragma(db, "journal_mode")).toBe("wal");
    expect(await pragma(db, "foreign_keys")).toBe(1);
    expect(await pragma(db, "busy_timeout")).toBe(50);
  });

  it("comes with its folder", async () => {
    const file = join(tempFolder(), "a", "b", "readiness.db");
    await connect(`file:${file}`);
    expect(existsSync(file)).toBe(true);
  });

  it("can live in memory", async () => {
    const db = await connect(":memory:");
    await migrateDatabase(db);
    const { id } = await beginSample(db);
    expect(await loadReview(db, "T1", id)).toBeDefined();
  });

  it("opened for reading refuses writes, and a file that is not there", async () => {
    const url = await fresh();
    await expect(openDatabase(url, { readonly: true })).rejects.toThrow(/Cannot open the database .*readiness\.db/);
    const db = await connect(url);
    await migrateDatabase(db);
    const reader = await openDatabase(url, { readonly: true });
    await expect(beginSample(reader)).rejects.toMatchObject({ code: "SQLITE_READONLY" });
    await reader.close();
  });

  it("C6: lets writers wait for another process that writes, in turn, and holds up nothing meanwhile", async () => {
    const url = await fresh();
    const db = await connect(url);
    await migrateDatabase(db);
    const other = new Sqlite(url.slice("file:".length));
    other.exec("BEGIN IMMEDIATE");
    const place = (at: number) => ({ key: `d${at}`, workspaceId: "T1", at: "2026-11-24T09:00:00.000Z" });
    const ended: number[] = [];
    const commits = Array.from({ length: 40 }, (_, at) =>
      db.commit([deliveryStatement(db, place(at))]).then(() => void ended.push(at)),
    );
    const begun = performance.now();
    for (let tick = 0; tick < 10; tick++) await new Promise((resolve) => setTimeout(resolve, 20));
    // Each look may hold everything up for 50 ms; forty writers that each looked for themselves would for 2 s a round.
    expect(performance.now() - begun).toBeLessThan(1_900);
    expect(ended).toEqual([]);
    other.exec("COMMIT");
    other.close();
    await Promise.all(commits);
    expect(ended).toEqual(Array.from({ length: 40 }, (_, at) => at));
    expect(await db.read.$count(db.tables.deliveries)).toBe(40);
  });

  it("C6: gives up in the end, and whoever comes later has their own time", async () => {
    const inTurn = inTurns(60);
    let isBarred = true;
    const attempt = () => (isBarred ? undefined : "done");
    expect(await inTurn(attempt)).toBeUndefined();
    const waits = [inTurn(attempt), inTurn(attempt)];
    isBarred = false;
    expect(await Promise.all(waits)).toEqual(["done", "done"]);
    const broken = inTurn(() => {
      throw new Error("broken");
    });
    await expect(broken).rejects.toThrow("broken");
    expect(await inTurn(attempt)).toBe("done");
  });

  it("C6: lets timers run between those who waited, when the way is free", async () => {
    const inTurn = inTurns(5_000);
    let isBarred = true;
    const order: string[] = [];
    const attempt = (name: string) => () => {
      if (isBarred) return undefined;
      // The first that comes through has something else to do a moment later.
      if (order.length === 0) setTimeout(() => order.push("timer"), 1);
      for (const end = performance.now() + 5; performance.now() < end; );
      order.push(name);
      return name;
    };
    const waits = ["first", "second", "third", "last"].map((name) => inTurn(attempt(name)));
    isBarred = false;
    await Promise.all(waits);
    expect(order.toSorted()).toEqual(["first", "last", "second", "third", "timer"]);
    expect(order.indexOf("timer")).toBeLessThan(order.indexOf("last"));
  });

  it("takes one bot at a time", async () => {
    const url = await fresh();
    const release = await lockDatabase(url);
    await expect(lockDatabase(url)).rejects.toMatchObject({
      name: "DatabaseLocked",
      message: expect.stringMatching(/^Another Readiness is running on .*readiness\.db\. Stop it first/),
    });
    await release();
    await (await lockDatabase(url))();
  });

  it("takes another bot after the first was killed, and lets a command line read beside it", async () => {
    const url = await fresh();
    await migrateDatabase(await connect(url));
    const bot = spawn(process.execPath, [join(import.meta.dirname, "../support/hold-lock.ts"), url], {
      stdio: ["ignore", "pipe", "inherit"],
    });
    try {
      await once(bot.stdout, "data");
      await expect(lockDatabase(url)).rejects.toBeInstanceOf(DatabaseLocked);
      const reader = await openDatabase(url, { readonly: true });
      expect(await reader.read.$count(reader.tables.reviews)).toBe(0);
      await reader.close();
    } finally {
      bot.kill("SIGKILL");
      await once(bot, "exit");
    }
    await (await lockDatabase(url))();
  });
});

async function pragma(db: Database, name: string): Promise<unknown> {
  const column = name === "busy_timeout" ? "timeout" : name;
  const [row] = await db.read.select({ value: sql.raw(column) }).from(sql.raw(`pragma_${name}`));
  return row?.value;
}
