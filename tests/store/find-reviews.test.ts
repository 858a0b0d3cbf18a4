import { beforeAll, describe, expect, it } from "vitest";
import type { ReviewEvent } from "../../src/domain/events.ts";
import type { Review } from "../../src/domain/review.ts";
import type { Database } from "../../src/store/database.ts";
import { itemHistory } from "../../src/store/events/item-history.ts";
import { findReview } from "../../src/store/reviews/find-review.ts";
import { itemsOwnedBy } from "../../src/store/reviews/items-owned-by.ts";
import { lastReviewOf } from "../../src/store/reviews/last-review-of.ts";
import { listReviews } from "../../src/store/reviews/list-reviews.ts";
import { headOf } from "../../src/store/reviews/review-head.ts";
import { saveReview } from "../../src/store/reviews/save-review.ts";
import { eachDatabase } from "../support/databases.ts";
import { NOW } from "../support/sample-review.ts";
import { beginSample } from "./begin-sample.ts";

const day = (number: number) => `2026-11-0${number}T09:00:00.000Z`;

describe.each(eachDatabase)("reviews in $name", ({ open }) => {
  let db: Database;
  let first: Review;
  let second: Review;
  let cancelled: Review;
  let elsewhere: Review;

  const happen = (before: Review, ...events: ReviewEvent[]) =>
    saveReview(db, { before, reviewId: before.id, by: "UBEN", at: NOW, events });

  beforeAll(async () => {
    db = await open();
    const release = { service: "api", version: "1.0" };
    const dropped = await beginSample(db, { service: "api", version: "3.0" }, { at: day(4) });
    cancelled = await happen(dropped, { type: "review.cancelled", reason: "too early" });
    const old = await beginSample(db, release, { at: day(1) });
    first = await happen(old, { type: "item.assigned", itemId: "alerts", owner: "SSRE" });
    const next = await beginSample(db, { service: "api", version: "2.0" }, { at: day(2) });
    second = await happen(
      next,
      { type: "item.taken", itemId: "backups" },
      { type: "item.due-moved", itemId: "backups", dueOn: "2026-12-01" },
      { type: "access.denied", action: "item.complete", itemId: "backups", why: "guest" },
      { type: "item.commented", itemId: "backups", text: "soon" },
    );
    elsewhere = await beginSample(db, { ...release, workspaceId: "T2" }, { at: day(3) });
  });

  it("are found by their release, the newest of any workspace where none is named", async () => {
    expect(await findReview(db, "T1", "api", "1.0")).toStrictEqual(first);
    expect(await findReview(db, null, "api", "1.0")).toStrictEqual(elsewhere);
    expect(await findReview(db, "T1", "api", "3.0")).toStrictEqual(cancelled);
    expect(await findReview(db, null, "api", "9.9")).toBeUndefined();
  });

  it("are listed newest first, those that are going on unless all are asked for", async () => {
    expect(await listReviews(db, "T1")).toStrictEqual([second, first].map(headOf));
    expect(await listReviews(db, "T1", { state: "all", service: "api" })).toStrictEqual(
      [cancelled, second, first].map(headOf),
    );
    expect(await listReviews(db, null)).toStrictEqual([elsewhere, second, first].map(headOf));
    expect(await listReviews(db, "T1", { service: "other" })).toEqual([]);
  });

  it("hand on to the next one of their service, unless they were cancelled", async () => {
    expect(await lastReviewOf(db, "T1", "api")).toStrictEqual(second);
    expect(await lastReviewOf(db, "T1", "other")).toBeUndefined();
  });

  it("show what somebody owns, by themselves or by a group, earliest due first", async () => {
    const owned = await itemsOwnedBy(db, "T1", ["UBEN", "SSRE"]);
    expect(owned.map(({ review, item }) => [review, item.id])).toStrictEqual([
      [headOf(second), "backups"],
      [headOf(first), "alerts"],
    ]);
    expect(owned[0]?.item).toStrictEqual(second.items.find(({ id }) => id === "backups"));
    expect(await itemsOwnedBy(db, "T1", [])).toEqual([]);
    expect(await itemsOwnedBy(db, "T2", ["UBEN", "SSRE"])).toEqual([]);
  });

  it("tell the history of an item newest first, without the denied attempts", async () => {
    const history = await itemHistory(db, second.id, "backups", 2);
    expect(history.map(({ seq, by, event }) => [seq, by, event.type])).toEqual([
      [5, "UBEN", "item.commented"],
      [3, "UBEN", "item.due-moved"],
    ]);
  });
});
