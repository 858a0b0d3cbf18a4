import fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import { replay } from "../../src/domain/evolve.ts";
import { verifyDatabase } from "../../src/store/backup/verify-database.ts";
import type { Database } from "../../src/store/database.ts";
import { deliveryStatement } from "../../src/store/deliveries/delivery-statement.ts";
import { readLog } from "../../src/store/events/read-log.ts";
import { findOpenReview } from "../../src/store/reviews/find-open-review.ts";
import { loadReview } from "../../src/store/reviews/load-review.ts";
import { saveReview } from "../../src/store/reviews/save-review.ts";
import { eachDatabase } from "../support/databases.ts";
import { NOW, plainItem } from "../support/sample-review.ts";
import { beginSample } from "./begin-sample.ts";
import { anyAct, eventsOf } from "./random-journey.ts";

const taken = (itemId: string) => ({ type: "item.taken", itemId }) as const;

describe.each(eachDatabase)("a review in $name", ({ open }) => {
  let db: Database;
  beforeAll(async () => {
    db = await open();
  });

  it("is, after any journey, what was returned, what is stored and what its log says", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(anyAct, { maxLength: 25 }), async (acts) => {
        let review = await beginSample(db);
        for (const act of acts) {
          const events = eventsOf(review, act, NOW);
          review = await saveReview(db, { before: review, reviewId: review.id, by: act.by, at: NOW, events });
        }
        const stored = await loadReview(db, "T1", review.id);
        expect(stored).toStrictEqual(review);
        expect(replay(await readLog(db, review.id))).toStrictEqual(review);
      }),
      { numRuns: 40 },
    );
    expect(await verifyDatabase(db)).toEqual([]);
  });

  it("keeps the order of a long checklist", async () => {
    const items = Array.from({ length: 1_200 }, (_, index) => plainItem(`item-${index}`));
    const review = await beginSample(db, {}, { items });
    expect((await loadReview(db, "T1", review.id))?.items.map(({ id }) => id)).toEqual(items.map(({ id }) => id));
  });

  it("is not there for another workspace", async () => {
    const { id } = await beginSample(db);
    expect(await loadReview(db, "T2", id)).toBeUndefined();
  });

  it("takes exactly one of many who save at once on the same state", async () => {
    const review = await beginSample(db);
    const savers = Array.from({ length: 8 }, (_, index) =>
      saveReview(db, { before: review, reviewId: review.id, by: `U${index}`, at: NOW, events: [taken("backups")] }),
    );
    const outcomes = await Promise.allSettled(savers);
    const saved = outcomes.filter((outcome) => outcome.status === "fulfilled");
    expect(saved).toHaveLength(1);
    for (const outcome of outcomes) {
      if (outcome.status === "rejected") expect(outcome.reason).toMatchObject({ name: "Conflict", table: "events" });
    }
    expect(await loadReview(db, "T1", review.id)).toStrictEqual(saved[0]?.value);
  });

  it("stays as it was when a delivery comes a second time", async () => {
    const review = await beginSample(db);
    const delivery = deliveryStatement(db, { key: `delivery of ${review.id}`, workspaceId: "T1", at: NOW });
    const change = { reviewId: review.id, by: "UBEN", at: NOW, statements: [delivery] };
    const once = await saveReview(db, { ...change, before: review, events: [taken("backups")] });
    const again = saveReview(db, { ...change, before: once, events: [taken("alerts")] });
    await expect(again).rejects.toMatchObject({ name: "Conflict", table: "deliveries" });
    expect(await loadReview(db, "T1", review.id)).toStrictEqual(once);
    expect(await readLog(db, review.id)).toHaveLength(once.seq);
  });

  it("is the only open one of its release, until it is cancelled", async () => {
    const release = { service: "billing", version: "1.0.0" };
    const starts = await Promise.allSettled([beginSample(db, release), beginSample(db, release)]);
    const first = starts.find((start) => start.status === "fulfilled")?.value;
    const refused = starts.find((start) => start.status === "rejected");
    expect(refused?.reason).toMatchObject({ name: "Conflict", table: "reviews" });
    if (first === undefined) throw new Error("none could start");

    await beginSample(db, { ...release, workspaceId: "T2" });
    const cancelled = [{ type: "review.cancelled", reason: "moved" } as const];
    await saveReview(db, { before: first, reviewId: first.id, by: "UANA", at: NOW, events: cancelled });
    const second = await beginSample(db, release);
    expect(await findOpenReview(db, "T1", "billing", "1.0.0")).toStrictEqual(second);
  });

  it("is read as of one moment while others write", async () => {
    const start = await beginSample(db);
    const everyItem = (day: string) => Object.fromEntries(start.items.map(({ id }) => [id, day]));
    let writing = true;
    const writer = (async () => {
      let review = start;
      for (let turn = 0; turn < 40; turn++) {
        const dueOn = `2026-12-${String((turn % 28) + 1).padStart(2, "0")}`;
        const events = [{ type: "review.launch-moved", launchOn: dueOn, dueOn: everyItem(dueOn) } as const];
        review = await saveReview(db, { before: review, reviewId: review.id, by: "UANA", at: NOW, events });
      }
    })().finally(() => {
      writing = false;
    });
    while (writing) {
      const review = await loadReview(db, "T1", start.id);
      if (review === undefined || review.seq === 1) continue;
      expect(review.items.map(({ dueOn }) => dueOn)).toEqual(review.items.map(() => review.launchOn));
    }
    await writer;
  });

  it("cannot be saved with half of what belongs together", async () => {
    const review = await beginSample(db);
    const wrong = { sql: "insert into nowhere values (1)", params: [] };
    const change = { before: review, reviewId: review.id, by: "UANA", at: NOW, events: [taken("alerts")] };
    await expect(saveReview(db, { ...change, statements: [wrong] })).rejects.toThrow(/nowhere/);
    expect(await loadReview(db, "T1", review.id)).toStrictEqual(review);
    expect(await readLog(db, review.id)).toHaveLength(1);
  });
});
