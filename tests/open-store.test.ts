import { appendFileSync, readFileSync, truncateSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import Sqlite from "better-sqlite3";
import { describe, expect, it } from "vitest";
import { checkPublishedHeads } from "../src/check-published-heads.ts";
import { openStore } from "../src/open-store.ts";
import { readHead } from "../src/store/events/read-head.ts";
import { migrateDatabase } from "../src/store/migrate.ts";
import { openDatabase } from "../src/store/open-database.ts";
import { eachDatabase, tempFolder } from "./support/databases.ts";
import { beginGateReview, happenTo } from "./support/gate-review.ts";

const quiet = { info: () => {}, warn: () => {}, error: () => {} };
const WAY_BACK = /`readiness restore <backup>`/;
const PAGE = 4_096;

async function filled(): Promise<{ file: string; url: string }> {
  const file = join(tempFolder(), "readiness.db");
  const db = await openDatabase(`file:${file}`);
  await migrateDatabase(db);
  for (let count = 0; count < 20; count++) await beginGateReview(db, { version: `2.4.${count}` });
  await db.close();
  return { file, url: `file:${file}` };
}

describe("the look at the database at start (D2)", () => {
  it("lets a whole one pass, also with tables that are not ours", async () => {
    const { file, url } = await filled();
    new Sqlite(file).exec("create table _litestream_seq (id integer primary key, seq integer)").close();
    const store = await openStore(url, quiet);
    await store.close();
  });

  it.each<[string, (file: string) => void, RegExp]>([
    ["no database", (file) => writeFileSync(file, "something else ".repeat(999)), /not a database/],
    ["cut", (file) => truncateSync(file, readFileSync(file).length - 5 * PAGE), /damaged/],
    [
      "with a page that is zeroed",
      (file) => writeFileSync(file, readFileSync(file).fill(0, 5 * PAGE, 6 * PAGE)),
      /damaged/,
    ],
    [
      "with an index that does not fit its table",
      (file) => {
        const db = new Sqlite(file).unsafeMode();
        db.pragma("writable_schema = ON");
        db.exec("update sqlite_schema set sql = replace(sql, '(`stream`,`item_id`', '(`stream`,`type`')");
        db.close();
      },
      /index events_by_item|row 1 missing from index/,
    ],
    ["without a table", (file) => void new Sqlite(file).exec("drop table nags").close(), /The table nags is missing/],
    [
      "with a table of another shape",
      (file) => void new Sqlite(file).exec("alter table nags add column more text").close(),
      /The table nags is not what the migrations make/,
    ],
  ])("refuses one that is %s, names it, and names the way back", async (_, harm, found) => {
    const { file, url } = await filled();
    harm(file);
    const refused = openStore(url, quiet);
    await expect(refused).rejects.toMatchObject({ name: "StartFailure", message: expect.stringMatching(found) });
    await expect(refused).rejects.toThrow(file);
    await expect(refused).rejects.toThrow(WAY_BACK);
  });

  it("tells of a record that does not give its rows, names the way back, and lets the bot work", async () => {
    const { file, url } = await filled();
    new Sqlite(file).exec("update reviews set lead = 'UEVE' where version = '2.4.7'").close();
    const said: string[] = [];
    const store = await openStore(url, { ...quiet, error: (fields, text) => said.push(JSON.stringify(fields) + text) });
    await store.close();
    expect(said).toEqual([expect.stringMatching(/2\.4\.7 .*is not what its log says.*`readiness restore <backup>`/)]);
  });

  it("finds a column that PostgreSQL lacks", async () => {
    const url = (await eachDatabase.find(({ name }) => name === "PostgreSQL")?.fresh()) ?? "";
    const db = await openDatabase(url);
    await migrateDatabase(db);
    await db.commit([{ sql: 'alter table "nags" drop column "workspace_id" cascade', params: [] }]);
    await db.close();
    await expect(openStore(url, quiet)).rejects.toThrow(/column nags\.workspace_id is missing.*readiness restore/);
  });
});

describe("the published heads at start (D2)", () => {
  it("refuse an older copy and a tail that was lost, and let a record that grew pass", async () => {
    const db = await openDatabase(`file:${join(tempFolder(), "readiness.db")}`);
    await migrateDatabase(db);
    const review = await beginGateReview(db);
    const older = await readHead(db, "T1");
    const file = join(tempFolder(), "heads.txt");
    await checkPublishedHeads(db, "T1", file);
    const lineOf = (id: string, link: number, hash: string) => `2026-11-24T00:00:00.000Z ${id} ${link}:${hash}\n`;
    writeFileSync(file, `${lineOf("T1", older.link, older.hash)}2026-11-25T00:00\n${lineOf("T2", 99, "a".repeat(64))}`);
    await happenTo(db, review, [{ type: "item.commented", itemId: "backups", text: "later" }]);
    await checkPublishedHeads(db, "T1", file);

    appendFileSync(file, lineOf("T1", older.link + 2, "b".repeat(64)));
    const refused = checkPublishedHeads(db, "T1", file);
    await expect(refused).rejects.toMatchObject({ name: "StartFailure", message: expect.stringMatching(WAY_BACK) });
    await expect(refused).rejects.toThrow(`it lacks entry ${older.link + 2}`);

    writeFileSync(file, lineOf("T1", older.link, "c".repeat(64)));
    await expect(checkPublishedHeads(db, "T1", file)).rejects.toThrow(/its record was changed/);
    await db.close();
  });
});

describe("damage at first touch (D2)", () => {
  it("names the way back, at a read, at a write and where a value cannot be read", async () => {
    const { file, url } = await filled();
    const db = await openDatabase(url);
    await db.commit([{ sql: "update items set data = '{\"half' where id = 'backups'", params: [] }]);
    const read = async () => db.read.select().from(db.tables.items);
    await expect(read()).rejects.toMatchObject({ name: "DatabaseDamaged", message: expect.stringMatching(WAY_BACK) });
    await expect(read()).rejects.not.toThrow(/half/);
    await db.close();

    const bytes = readFileSync(file);
    const again = await openDatabase(url);
    writeFileSync(file, bytes.fill(0xa5, 2 * PAGE));
    const touched = async () => again.read.select().from(again.tables.events);
    await expect(touched()).rejects.toMatchObject({
      name: "DatabaseDamaged",
      message: expect.stringMatching(WAY_BACK),
    });
    await again.close();
  });
});
