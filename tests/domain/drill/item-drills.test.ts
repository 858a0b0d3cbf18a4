import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { ageReview, nextAging } from "../../../src/domain/age-review.ts";
import type { Drill, DrillRun } from "../../../src/domain/drill/drill.ts";
import { drillStanding } from "../../../src/domain/drill/drill-standing.ts";
import { evolveDrill } from "../../../src/domain/drill/evolve-drill.ts";
import { noteDrills } from "../../../src/domain/drill/note-drills.ts";
import { recordRun } from "../../../src/domain/drill/record-run.ts";
import { isSettled } from "../../../src/domain/evidence/settled.ts";
import { completeItem } from "../../../src/domain/item/complete-item.ts";
import { reopenItem } from "../../../src/domain/item/reopen-item.ts";
import type { Item, Review } from "../../../src/domain/review.ts";
import { voidsAfter } from "../../../src/domain/sign-off/voids-after.ts";
import { addDays } from "../../../src/domain/time/time.ts";
import { plainDrill, RUN } from "../../support/sample-drill.ts";
import { link, NOW, plainItem, record, startedReview } from "../../support/sample-review.ts";

const BACKUPS = plainItem("backups", {
  evidence: { required: true, kinds: ["drill", "link"], expects: "a restore drill", life: { days: 30 } },
  drill: "restore",
  recurring: true,
  criteria: [
    { id: "strategy", title: "There is a strategy", optional: false },
    { id: "restore", title: "A restore succeeded", optional: false },
  ],
});

function ran(drill: Drill, changes: Partial<typeof RUN> = {}): Drill {
  const decision = recordRun(drill, { ...RUN, ...changes }, { id: "R", by: "UDBA", at: NOW, key: "k" });
  const [event] = decision.ok ? decision.events : [];
  if (event === undefined) throw new Error("it is recorded");
  return evolveDrill(drill, event, NOW);
}
const GOOD = ran(plainDrill());
const FAILED = ran(plainDrill(), { result: "failed" });

/** The review after the bot has looked at these drills. */
function told(review: Review, drills: readonly Drill[], at = NOW): Review {
  return record(review, noteDrills(review, drills, at), "readiness", at);
}
function backups(review: Review): Item {
  const item = review.items.find(({ id }) => id === "backups");
  if (item === undefined) throw new Error("it is there");
  return item;
}
const started = () => startedReview([BACKUPS, plainItem("other")]);
const done = (review: Review, evidence = [link("e1")]) =>
  record(review, [{ type: "item.completed", itemId: "backups", evidence }], "ULENA", NOW);

describe("an item that depends on a drill", () => {
  test("is settled by a good one, which meets its criterion, until its deadline and not a moment longer", () => {
    const review = told(started(), [GOOD]);
    expect(backups(review)).toMatchObject({ status: "done", settledBy: "readiness" });
    expect(backups(review).criteria.map(({ met }) => met)).toEqual([false, true]);
    const deadline = "2026-12-24T07:43:00.000Z";
    expect(isSettled(backups(review), "2026-12-24T07:42:59.999Z")).toBe(true);
    expect(isSettled(backups(review), deadline)).toBe(false);
    expect(nextAging(review, NOW)).toBe(deadline);
    expect(ageReview(review, NOW)).toEqual([]);
    const overdue = record(review, ageReview(review, deadline), "readiness", deadline);
    expect(backups(overdue).drills?.[0]).toMatchObject({ state: "overdue", at: deadline });
    expect(backups(overdue).criteria.map(({ met }) => met)).toEqual([false, false]);
    expect(nextAging(overdue, deadline)).toBeNull();
    expect(noteDrills(overdue, [GOOD], deadline)).toEqual([]);
  });

  test("is settled exactly as long as every drill that it depends on is good", () => {
    const runs = fc.array(
      fc.record({
        drill: fc.constantFrom(0, 1),
        result: fc.constantFrom("succeeded", "failed" as const),
        hours: fc.integer({ min: 0, max: 24 * 60 }),
      }),
      { maxLength: 12 },
    );
    fc.assert(
      fc.property(runs, fc.integer({ min: 0, max: 24 * 90 }), fc.boolean(), (happened, lookAfter, byHand) => {
        let review = byHand ? done(started()) : started();
        let drills: readonly Drill[] = [plainDrill(), plainDrill({ id: "D2", name: "second", everyDays: 7 })];
        review = told(review, drills);
        for (const { drill: which, result, hours } of happened.toSorted((a, b) => a.hours - b.hours)) {
          const at = addDays(NOW, hours / 24);
          const run = { ...(GOOD.lastRun as DrillRun), finishedAt: at, result };
          const event = { type: "drill.recorded", drillId: "D1", run, idempotencyKey: "k" } as const;
          drills = drills.map((drill, index) => (index === which ? evolveDrill(drill, event, at) : drill));
          review = record(review, ageReview(review, at), "readiness", at);
          review = told(review, drills, at);
        }
        const now = addDays(NOW, Math.max(lookAfter, ...happened.map(({ hours }) => hours)) / 24);
        const good = drills.every((drill) => drillStanding(drill, now).state === "good");
        expect(isSettled(backups(review), now)).toBe(good);
      }),
    );
  });

  test("is unsettled by a failed, an overdue and a never run drill, whatever somebody has attached", () => {
    for (const drill of [
      FAILED,
      plainDrill(),
      plainDrill({ everyDays: 1, lastRun: { ...(GOOD.lastRun as DrillRun), finishedAt: "2026-11-20T07:00:00.000Z" } }),
    ]) {
      const review = told(done(started()), [GOOD, drill]);
      expect(isSettled(backups(review), NOW)).toBe(false);
      expect(completeItem(review, { itemId: "backups", evidence: [link("e2")], at: NOW })).toMatchObject({
        ok: false,
        refusal: { reason: "drill-unsettles", drill: { id: "D1" } },
      });
    }
  });

  test("depends on no drill of another kind, of another service, or that is retired", () => {
    const others = [
      plainDrill({ kind: "failover" }),
      plainDrill({ services: ["orders-api"] }),
      plainDrill({ retiredAt: NOW }),
    ];
    expect(noteDrills(started(), others, NOW)).toEqual([]);
    expect(noteDrills(started(), [plainDrill({ services: ["payments-api"] })], NOW)).toHaveLength(1);
  });

  test("is what people make of it again when its drills are retired", () => {
    const byDrill = told(told(started(), [GOOD]), []);
    expect(backups(byDrill)).toMatchObject({ drills: null, status: "open" });
    const byHand = told(told(done(started()), [GOOD]), []);
    expect(isSettled(backups(byHand), NOW)).toBe(true);
    const withoutEvidence = told(told(done(started(), []), [GOOD]), []);
    expect(isSettled(backups(withoutEvidence), NOW)).toBe(false);
  });

  test("cannot be opened again while its drill settles it; blocked it stays until somebody unblocks it", () => {
    const review = told(started(), [GOOD]);
    expect(reopenItem(review, { itemId: "backups", reason: "not sure" })).toMatchObject({
      ok: false,
      refusal: { reason: "drill-settles" },
    });
    const blocked = record(
      review,
      [{ type: "item.blocked", itemId: "backups", blockedBy: null, reason: "keys lost" }],
      "ULENA",
      NOW,
    );
    expect(isSettled(backups(told(blocked, [GOOD])), NOW)).toBe(false);
    const freed = record(blocked, [{ type: "item.unblocked", itemId: "backups" }], "ULENA", NOW);
    expect(isSettled(backups(freed), NOW)).toBe(true);
  });

  test("ends the signatures that relied on it when its drill is not good any more, and not when it is good again", () => {
    const signed = record(
      told(started(), [GOOD]),
      [{ type: "sign-off.signed", roles: ["sre"], note: "", covers: "x" }],
      "USRE",
      NOW,
    );
    expect(voidsAfter(signed, noteDrills(signed, [FAILED], NOW), NOW)).toMatchObject([
      { type: "sign-off.voided", why: "drill-noted", itemId: "backups" },
    ]);
    expect(voidsAfter(signed, noteDrills(signed, [], NOW), NOW)).toHaveLength(1);
    const deadline = "2026-12-24T07:43:00.000Z";
    expect(voidsAfter(signed, ageReview(signed, deadline), deadline)).toHaveLength(1);
    const again = ran(GOOD, { finishedAt: "2026-11-24T07:50:00Z" });
    expect(voidsAfter(signed, noteDrills(signed, [again], NOW), NOW)).toEqual([]);
  });
});
