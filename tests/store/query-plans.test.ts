import { join } from "node:path";
import Sqlite from "better-sqlite3";
import { describe, expect, it, vi } from "vitest";
import type { Database } from "../../src/store/database.ts";
import { forgetDeliveries } from "../../src/store/deliveries/forget-deliveries.ts";
import { digestPosts } from "../../src/store/digests/digest-posts.ts";
import { listDigests } from "../../src/store/digests/list-digests.ts";
import { leaseDue } from "../../src/store/due/lease-due.ts";
import { nextDueAt } from "../../src/store/due/next-due-at.ts";
import { itemHistory } from "../../src/store/events/item-history.ts";
import { readEntry } from "../../src/store/events/read-entry.ts";
import { readLog } from "../../src/store/events/read-log.ts";
import { findMessageAt } from "../../src/store/messages/find-message-at.ts";
import { loadMessages } from "../../src/store/messages/load-messages.ts";
import { migrateDatabase } from "../../src/store/migrate.ts";
import { openDatabase } from "../../src/store/open-database.ts";
import { findOpenReview } from "../../src/store/reviews/find-open-review.ts";
import { findReview } from "../../src/store/reviews/find-review.ts";
import { itemsOwnedBy } from "../../src/store/reviews/items-owned-by.ts";
import { lastReviewOf } from "../../src/store/reviews/last-review-of.ts";
import { listReviews } from "../../src/store/reviews/list-reviews.ts";
import { loadReview } from "../../src/store/reviews/load-review.ts";
import { tempFolder } from "../support/databases.ts";
import { NOW } from "../support/sample-review.ts";
import { beginSample } from "./begin-sample.ts";

/** What is asked at every click, at every sweep or by many at once. */
const QUERIES: { readonly [name: string]: (db: Database, reviewId: string) => Promise<unknown> } = {
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

describe("with many reviews", () => {
  it.each(Object.entries(QUERIES))("%s reads no table from end to end", async (_name, query) => {
    const file = join(tempFolder(), "readiness.db");
    const db = await openDatabase(`file:${file}`);
    await migrateDatabase(db);
    const { id } = await beginSample(db);
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
      expect(plan.map(({ detail }) => detail).filter((detail) => detail.startsWith("SCAN "))).toEqual([]);
    }
    client.close();
  });
});
