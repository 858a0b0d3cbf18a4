import { join } from "node:path";
import Sqlite from "better-sqlite3";
import pg from "pg";
import { describe, expect, it, vi } from "vitest";
import { z } from "zod";
import type { Database } from "../../src/store/database.ts";
import { forgetDeliveries } from "../../src/store/deliveries/forget-deliveries.ts";
import { digestPosts } from "../../src/store/digests/digest-posts.ts";
import { listDigests } from "../../src/store/digests/list-digests.ts";
import { leaseDue } from "../../src/store/due/lease-due.ts";
import { nextDueAt } from "../../src/store/due/next-due-at.ts";
import { itemHistory } from "../../src/store/events/item-history.ts";
import { readEntry } from "../../src/store/events/read-entry.ts";
import { readHead } from "../../src/store/events/read-head.ts";
import { readLog } from "../../src/store/events/read-log.ts";
import { findMessageAt } from "../../src/store/messages/find-message-at.ts";
import { loadMessages } from "../../src/store/messages/load-messages.ts";
import { migrateDatabase } from "../../src/store/migrate.ts";
import { openDatabase } from "../../src/store/open-database.ts";
import { findOpenReview } from "../../src/store/reviews/find-open-review.ts";
import { findReview } from "../../src/store/reviews/find-review.ts";
import { itemsOwnedBy } from "../../src/store/reviews/items-owned-by.ts";
import { itemsWithWaivers } from "../../src/store/reviews/items-with-waivers.ts";
import { lastReviewOf } from "../../src/store/reviews/last-review-of.ts";
import { listReviews } from "../../src/store/reviews/list-reviews.ts";
import { loadReview } from "../../src/store/reviews/load-review.ts";
import { reviewsToRemindOf } from "../../src/store/reviews/reviews-to-remind-of.ts";
import { findTokenByHash } from "../../src/store/tokens/find-token.ts";
import { eachDatabase, tempFolder } from "../support/databases.ts";
import { NOW } from "../support/sample-review.ts";
import { beginSample } from "./begin-sample.ts";

/** What is asked at every click, at every sweep or by many at once. */
const QUERIES: { readonly [name: string]: (db: Database, reviewId: string) => Promise<unknown> } = {
  reviewsToRemindOf: (db) => reviewsToRemindOf(db, "T1"),
  itemsWithWaivers: (db) => itemsWithWaivers(db, "T1"),
  readHead: (db) => readHead(db, "T1"),
  findTokenByHash: (db) => findTokenByHash(db, "x"),
  loadReview: (db, id) => loadReview(db, "T1", id),
  findOpenReview: (db) => findOpenReview(db, "T1", "payments-api", "2.4.0"),
  findReview: (db) => findReview(db, "T1", "payments-api", "2.4.0"),
  lastReviewOf: (db) => lastReviewOf(db, "T1", "payments-api"),
  "listReviews, open": (db) => listReviews(db, "T1"),
  itemsOwnedBy: (db) => itemsOwnedBy(db, "T1", ["UBEN", "SSRE"]),
  readLog: (db, id) => readLog(db, id),
  readEntry: (db, id) => readEntry(db, id, 1),
  itemHistory: (db, id) => itemHistory(db, id, "backups", 10),
  loadMessages: (db, id) => loadMessages(db, id),
  findMessageAt: (db) => findMessageAt(db, "T1", "C1", "17.1"),
  digestPosts: (db) => digestPosts(db, { workspaceId: "T1", target: "C1" }, { now: NOW, most: 8 }),
  listDigests: (db) => listDigests(db, "T1"),
  leaseDue: (db) => leaseDue(db, { now: NOW, until: NOW, lease: "x", limit: 10 }),
  nextDueAt: (db) => nextDueAt(db),
  forgetDeliveries: (db) => forgetDeliveries(db, NOW),
};

/** What grows with the years of a workspace: to look through all that it has of it is as good as a scan. */
const OF_A_WHOLE_WORKSPACE = /^SEARCH (items|reviews|events|messages|deliveries) USING .*\(workspace_id=\?\)$/;
/** These hold few rows of a workspace, whatever its age. */
const SHORT_INDEX = /items_with_waiver/;

describe("with many reviews", () => {
  it.each(Object.entries(QUERIES))("%s reads no table from end to end, in SQLite", async (_name, query) => {
    const file = join(tempFolder(), "readiness.db");
    const first = await openDatabase(`file:${file}`);
    await migrateDatabase(first);
    const { id } = await beginSample(first);
    await first.close();
    // A connection of its own, which has prepared nothing yet.
    const db = await openDatabase(`file:${file}`);
    const prepare = vi.spyOn(Sqlite.prototype, "prepare");
    await query(db, id);
    const asked = prepare.mock.calls.map(([sql]) => sql);
    prepare.mockRestore();
    await db.close();

    expect(asked.length).toBeGreaterThan(0);
    const client = new Sqlite(file);
    for (const sql of asked) {
      const values = Array.from(sql.matchAll(/\?/g), () => null);
      const plan = client.prepare<null[], { detail: string }>(`EXPLAIN QUERY PLAN ${sql}`).all(...values);
      const details = plan.map(({ detail }) => detail);
      expect(details.filter((detail) => detail.startsWith("SCAN "))).toEqual([]);
      // The newest or the first of them is found by the index's order.
      if (/ limit \?$/.test(sql)) continue;
      expect(details.filter((detail) => OF_A_WHOLE_WORKSPACE.test(detail) && !SHORT_INDEX.test(detail))).toEqual([]);
    }
    client.close();
  });

  it("nothing of it reads a table from end to end in PostgreSQL, once that is worth it", async () => {
    const url = (await eachDatabase.find(({ name }) => name === "PostgreSQL")?.fresh()) ?? "";
    const db = await openDatabase(url);
    await migrateDatabase(db);
    const { id } = await beginSample(db);
    const client = new pg.Client({ connectionString: url });
    await client.connect();
    // A table of a few rows is always read whole: so that is made as dear as it is with many.
    await client.query("SET enable_seqscan = off");
    const scans: string[] = [];
    for (const [name, query] of Object.entries(QUERIES)) {
      const ask = vi.spyOn(pg.Pool.prototype, "query");
      await query(db, id);
      const asked = ask.mock.calls.map(([config, values]) => statementOf(config, values));
      ask.mockRestore();
      expect(asked.length).toBeGreaterThan(0);
      for (const { text, values } of asked) {
        const { rows } = await client.query<{ "QUERY PLAN": string }>(`EXPLAIN ${text}`, values);
        const scan = rows.find((row) => row["QUERY PLAN"].includes("Seq Scan"));
        if (scan !== undefined) scans.push(`${name}: ${scan["QUERY PLAN"].trim()}`);
      }
    }
    await client.end();
    await db.close();
    expect(scans).toEqual([]);
  });
});

function statementOf(config: unknown, values: unknown): { readonly text: string; readonly values: unknown[] } {
  const { text } = z.object({ text: z.string() }).parse(typeof config === "string" ? { text: config } : config);
  return { text, values: Array.isArray(values) ? values : [] };
}
