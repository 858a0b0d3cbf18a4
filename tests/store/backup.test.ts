import { copyFileSync, existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import Sqlite from "better-sqlite3";
import { beforeAll, describe, expect, it } from "vitest";
import type { Review } from "../../src/domain/review.ts";
import { backupDatabase } from "../../src/store/backup/backup-database.ts";
import { restoreDatabase } from "../../src/store/backup/restore-database.ts";
import { verifyDatabase } from "../../src/store/backup/verify-database.ts";
import type { Database } from "../../src/store/database.ts";
import { readLog } from "../../src/store/events/read-log.ts";
import { DatabaseLocked, lockDatabase } from "../../src/store/lock-database.ts";
import { migrateDatabase } from "../../src/store/migrate.ts";
import { openDatabase } from "../../src/store/open-database.ts";
import { loadReview } from "../../src/store/reviews/load-review.ts";
import { saveReview } from "../../src/store/reviews/save-review.ts";
import { saveTemplate } from "../../src/store/templates/save-template.ts";
import { eachDatabase, tempFolder } from "../support/databases.ts";
import { NOW, plainItem, plainTemplate } from "../support/sample-review.ts";
import { beginSample } from "./begin-sample.ts";

describe.each(eachDatabase)("a backup of $name", ({ fresh, connect }) => {
  let url: string;
  let db: Database;
  let review: Review;
  beforeAll(async () => {
    url = await fresh();
    db = await connect(url);
    await migrateDatabase(db);
    review = await beginSample(db);
    await saveTemplate(db, "T1", plainTemplate([plainItem("naïve 日本")]), { contentKey: "a", by: "UANA", at: NOW });
  });

  it("is not needed where the bot writes while somebody looks for damage (C6)", async () => {
    let looking = true;
    const writer = (async () => {
      for (let turn = 0; looking; turn++) {
        const events = [{ type: "item.commented", itemId: "backups", text: `comment ${turn}` } as const];
        review = await saveReview(db, { before: review, reviewId: review.id, by: "UBEN", at: NOW, events });
        await new Promise((resolve) => setTimeout(resolve, 2));
      }
    })();
    try {
      for (let look = 0; look < 30; look++) expect(await verifyDatabase(db)).toEqual([]);
    } finally {
      looking = false;
      await writer;
    }
  });

  it("made while others write is whole, and can be restored into either database", async () => {
    let writing = true;
    const writer = (async () => {
      for (let turn = 0; writing && turn < 500; turn++) {
        const events = [{ type: "item.commented", itemId: "backups", text: `comment ${turn}` } as const];
        review = await saveReview(db, { before: review, reviewId: review.id, by: "UBEN", at: NOW, events });
        await new Promise((resolve) => setTimeout(resolve, 2));
      }
    })();
    const file = join(tempFolder(), "backup.db");
    const progress: number[] = [];
    await backupDatabase(url, file, (done, total) => progress.push(done / total));
    writing = false;
    await writer;
    expect(progress.at(-1)).toBe(1);
    expect(readdirSync(dirname(file))).toEqual([basename(file)]);

    for (const other of eachDatabase) {
      const target = await other.fresh();
      expect(await restoreDatabase(file, target)).toEqual({ keptAside: null });
      const restored = await other.connect(target);
      expect(await verifyDatabase(restored)).toEqual([]);
      const log = await readLog(restored, review.id);
      expect(log.length).toBeGreaterThan(0);
      expect(JSON.stringify(log)).toBe(JSON.stringify((await readLog(db, review.id)).slice(0, log.length)));
      await beginSample(restored);
    }
  });

  it("never overwrites a file", async () => {
    const file = join(tempFolder(), "backup.db");
    writeFileSync(file, "precious");
    await expect(backupDatabase(url, file)).rejects.toThrow(/exists already/);
    expect(readFileSync(file, "utf8")).toBe("precious");
  });

  it("is not made of a database whose rows are not what its log says", async () => {
    const wrongUrl = await fresh();
    const wrong = await connect(wrongUrl);
    await migrateDatabase(wrong);
    const { id } = await beginSample(wrong, { service: "billing" });
    await wrong.write.update(wrong.tables.reviews).set({ lead: "UEVE" });
    expect(await verifyDatabase(wrong)).toEqual([
      expect.stringMatching(/^The review billing .* is not what its log says/),
    ]);
    const file = join(tempFolder(), "backup.db");
    await expect(backupDatabase(wrongUrl, file)).rejects.toThrow(/not whole.*billing/);
    expect(existsSync(file)).toBe(false);
    expect(id).toBeDefined();
  });
});

describe("restoring", () => {
  const sqlite = async () => {
    const file = join(tempFolder(), "readiness.db");
    const db = await openDatabase(`file:${file}`);
    await migrateDatabase(db);
    return { file, url: `file:${file}`, db };
  };

  it("keeps the replaced file aside, with its last commits", async () => {
    const old = await sqlite();
    const before = await beginSample(old.db);
    const backup = join(dirname(old.file), "backup.db");
    await backupDatabase(old.url, backup);
    const after = await beginSample(old.db);
    await old.db.close();
    const { keptAside } = await restoreDatabase(backup, old.url);
    expect(keptAside).toBe(`${old.file}.replaced-1`);
    const [restored, aside] = await Promise.all([openDatabase(old.url), openDatabase(`file:${keptAside}`)]);
    expect(await loadReview(restored, "T1", before.id)).toStrictEqual(before);
    expect(await loadReview(restored, "T1", after.id)).toBeUndefined();
    expect(await loadReview(aside, "T1", after.id)).toStrictEqual(after);
    await Promise.all([restored.close(), aside.close()]);
    expect((await restoreDatabase(backup, old.url)).keptAside).toBe(`${old.file}.replaced-2`);
  });

  it("keeps a damaged file aside too", async () => {
    const good = await sqlite();
    await beginSample(good.db);
    const backup = join(dirname(good.file), "backup.db");
    await backupDatabase(good.url, backup);
    await good.db.close();
    writeFileSync(good.file, "no database at all, but somebody may want to look at it".repeat(100));
    const { keptAside } = await restoreDatabase(backup, good.url);
    expect(readFileSync(keptAside ?? "", "utf8")).toContain("somebody may want");
    const restored = await openDatabase(good.url);
    expect(await verifyDatabase(restored)).toEqual([]);
    await restored.close();
  });

  it("refuses while the bot runs, and what is no whole backup, and replaces nothing", async () => {
    const { file, url, db } = await sqlite();
    const review = await beginSample(db);
    const folder = dirname(file);
    const backup = join(folder, "backup.db");
    await backupDatabase(url, backup);

    const release = await lockDatabase(url);
    await expect(restoreDatabase(backup, url)).rejects.toBeInstanceOf(DatabaseLocked);
    await release();

    await expect(restoreDatabase(join(folder, "missing.db"), url)).rejects.toThrow(/There is no file/);
    const text = join(folder, "notes.txt");
    writeFileSync(text, "not a database ".repeat(1_000));
    await expect(restoreDatabase(text, url)).rejects.toThrow(/Cannot copy the database .*notes\.txt/);
    const foreign = join(folder, "foreign.db");
    new Sqlite(foreign).exec("create table t (x)").close();
    await expect(restoreDatabase(foreign, url)).rejects.toThrow(/no backup of Readiness/);
    const forged = join(folder, "forged.db");
    copyFileSync(backup, forged);
    new Sqlite(forged).exec("update items set data = replace(data, 'backups', 'backdoor')").close();
    await expect(restoreDatabase(forged, url)).rejects.toThrow(
      /forged\.db is damaged.*items that are not what its log/,
    );
    const newer = join(folder, "newer.db");
    copyFileSync(backup, newer);
    new Sqlite(newer).exec("insert into migrations (name) values ('9999_later')").close();
    await expect(restoreDatabase(newer, url)).rejects.toMatchObject({ name: "SchemaTooNew" });

    expect(await loadReview(db, "T1", review.id)).toStrictEqual(review);
    expect(readdirSync(folder).filter((name) => name.includes("replaced") || name.includes("restoring"))).toEqual([]);
    await db.close();
  });

  it("finds a damaged page", async () => {
    const { file, url, db } = await sqlite();
    for (let count = 0; count < 30; count++) await beginSample(db);
    const backup = join(dirname(file), "backup.db");
    await backupDatabase(url, backup);
    await db.close();
    const bytes = readFileSync(backup);
    for (let page = 3; page * 4_096 < bytes.length; page += 4) bytes.fill(0xa5, page * 4_096, page * 4_096 + 600);
    writeFileSync(backup, bytes);
    await expect(restoreDatabase(backup, url)).rejects.toMatchObject({
      message: expect.stringMatching(/damaged|malformed|Cannot/),
    });
    const untouched = await openDatabase(url);
    expect(await verifyDatabase(untouched)).toEqual([]);
    await untouched.close();
  });

  it("refuses a PostgreSQL database that holds reviews", async () => {
    const postgres = eachDatabase.find(({ name }) => name === "PostgreSQL");
    if (postgres === undefined) throw new Error("PostgreSQL is missing");
    const target = await postgres.fresh();
    const db = await postgres.connect(target);
    await migrateDatabase(db);
    const review = await beginSample(db);
    const source = await sqlite();
    await source.db.close();
    const backup = join(dirname(source.file), "backup.db");
    await backupDatabase(source.url, backup);
    await expect(restoreDatabase(backup, target)).rejects.toThrow(/holds reviews/);
    expect(await loadReview(db, "T1", review.id)).toStrictEqual(review);
  });
});
