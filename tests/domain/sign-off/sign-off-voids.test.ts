import { describe, expect, it } from "vitest";
import type { ReviewEvent } from "../../../src/domain/events.ts";
import { evolve } from "../../../src/domain/evolve.ts";
import type { Review } from "../../../src/domain/review.ts";
import { coveredState } from "../../../src/domain/sign-off/covered-state.ts";
import { liveSignatures } from "../../../src/domain/sign-off/live-signatures.ts";
import { voidsAfter } from "../../../src/domain/sign-off/voids-after.ts";
import { addDays } from "../../../src/domain/time/time.ts";
import { link, NOW, plainItem, record, startedReview } from "../../support/sample-review.ts";

const evidence = { required: true, kinds: ["link"], expects: "", life: { days: 3 } } as const;
const begun = startedReview([
  plainItem("must", { evidence }),
  plainItem("other"),
  plainItem("should", { level: "should" }),
]);
const signed = record(
  begun,
  [
    { type: "item.completed", itemId: "must", evidence: [link("e")] },
    { type: "item.completed", itemId: "should", evidence: [] },
    { type: "sign-off.signed", roles: ["sre"], note: "", covers: "x" },
  ],
  "UOMAR",
  NOW,
);
const waiver = { risk: "r", control: "c", expiresOn: "2026-11-30", expiresAt: "2026-11-30T23:00:00.000Z" };
const asked = record(signed, [{ type: "waiver.requested", itemId: "other", ...waiver }], "UANA", NOW);
const waived = record(
  asked,
  [
    { type: "waiver.approved", itemId: "other" },
    { type: "sign-off.signed", roles: ["sre"], note: "", covers: "y" },
  ],
  "UOMAR",
  NOW,
);

const reason = "r";
const MATERIAL: readonly (readonly [string, Review, ReviewEvent, string])[] = [
  ["a must item opened again", signed, { type: "item.reopened", itemId: "must", reason }, "item-reopened"],
  [
    "a settled must item blocked",
    signed,
    { type: "item.blocked", itemId: "must", blockedBy: null, reason },
    "item-blocked",
  ],
  ["a must item ruled out", signed, { type: "item.ruled-out", itemId: "other", reason }, "item-ruled-out"],
  ["evidence of a must item gone stale", signed, { type: "item.evidence-stale", itemId: "must" }, "evidence-stale"],
  ["a waiver added", asked, { type: "waiver.approved", itemId: "other" }, "waiver-approved"],
  ["a waiver run out", waived, { type: "waiver.expired", itemId: "other" }, "waiver-ended"],
  ["a waiver revoked", waived, { type: "waiver.revoked", itemId: "other", reason }, "waiver-ended"],
  ["a new version", signed, { type: "review.candidate", version: "2.4.1" }, "new-candidate"],
];

const IMMATERIAL: readonly ReviewEvent[] = [
  { type: "item.commented", itemId: "must", text: "t" },
  { type: "item.taken", itemId: "must" },
  { type: "item.given-back", itemId: "must" },
  { type: "item.assigned", itemId: "must", owner: "UKIM" },
  { type: "item.due-moved", itemId: "must", dueOn: "2026-12-01" },
  { type: "item.waits-changed", itemId: "must", waitsFor: ["other"] },
  { type: "item.criteria-checked", itemId: "must", met: [] },
  { type: "item.evidence-added", itemId: "must", evidence: link("f") },
  { type: "item.completed", itemId: "other", evidence: [] },
  { type: "item.moved", itemId: "other", to: "in-progress" },
  { type: "item.blocked", itemId: "other", blockedBy: null, reason },
  { type: "item.unblocked", itemId: "other" },
  { type: "waiver.requested", itemId: "other", ...waiver },
  { type: "waiver.declined", itemId: "other", reason },
  { type: "item.reopened", itemId: "should", reason },
  { type: "item.evidence-stale", itemId: "should" },
  { type: "review.launch-moved", launchOn: "2026-12-20", dueOn: {} },
  { type: "review.lead-changed", lead: "UKIM" },
  { type: "review.decided", decision: "no-go", reason, conditions: [], override: null },
  { type: "review.reopened", reason },
  { type: "review.launched" },
  { type: "sign-off.refused", roles: ["sre"], reason },
  { type: "access.denied", action: "item.take", itemId: "must", why: "guest" },
];

describe("a signature ends", () => {
  it.each(MATERIAL)("with %s", (_what, before, event, why) => {
    const standing = before.signatures.filter(({ ended }) => ended === null).map(({ seq }) => seq);
    const [voided, ...more] = voidsAfter(before, [event], NOW);
    expect(voided).toMatchObject({ type: "sign-off.voided", seqs: standing, why });
    expect(more).toEqual([]);
    const after = record(before, [event, ...(voided === undefined ? [] : [voided])], "UANA", NOW);
    expect(after.signatures.every(({ ended }) => ended !== null)).toBe(true);
    expect(after.lastChange.type).toBe(event.type);
  });

  it.each(IMMATERIAL)("not with $type", (event) => {
    expect(voidsAfter(signed, [event], NOW)).toEqual([]);
  });

  it("not with the end of a waiver under an item that was done meanwhile", () => {
    const done = record(waived, [{ type: "item.completed", itemId: "other", evidence: [] }], "UANA", NOW);
    expect(voidsAfter(done, [{ type: "waiver.expired", itemId: "other" }], NOW)).toEqual([]);
  });

  it("by time alone, before the bot has said so", () => {
    expect(liveSignatures(signed, addDays(NOW, 2.9))).toHaveLength(1);
    expect(liveSignatures(signed, addDays(NOW, 3))).toEqual([]);
    expect(liveSignatures(waived, waiver.expiresAt)).toEqual([]);
  });

  it("once: what has ended is not ended again", () => {
    const event = { type: "item.reopened", itemId: "must", reason } as const;
    const after = record(signed, [event, ...voidsAfter(signed, [event], NOW)], "UANA", NOW);
    expect(voidsAfter(after, [event], NOW)).toEqual([]);
  });
});

describe("after the launch", () => {
  const launched = record(signed, [{ type: "review.launched" }], "UANA", NOW);

  it("signatures stand as they were given, whatever becomes of the items", () => {
    for (const [, , event] of MATERIAL.slice(0, 4)) expect(voidsAfter(launched, [event], NOW)).toEqual([]);
    expect(liveSignatures(launched, addDays(NOW, 30))).toHaveLength(1);
  });

  it("taking the launch back ends them", () => {
    expect(voidsAfter(launched, [{ type: "review.reopened", reason }], NOW)).toMatchObject([
      { why: "launch-reopened" },
    ]);
  });
});

describe("what a signature covers", () => {
  const covers = (review: Review) => JSON.stringify(coveredState(review));
  const coversOnce = (event: ReviewEvent) =>
    covers(evolve(signed, { reviewId: signed.id, seq: signed.seq + 1, at: NOW, by: "UANA", event }));

  it.each([
    { type: "item.reopened", itemId: "must", reason },
    { type: "item.evidence-stale", itemId: "must" },
    { type: "item.evidence-added", itemId: "must", evidence: link("f") },
    { type: "item.ruled-out", itemId: "other", reason },
    { type: "review.candidate", version: "2.4.1" },
  ] as const)("changes with $type", (event) => {
    expect(coversOnce(event)).not.toBe(covers(signed));
  });

  it.each([
    { type: "item.commented", itemId: "must", text: "t" },
    { type: "item.assigned", itemId: "must", owner: "UKIM" },
    { type: "item.due-moved", itemId: "must", dueOn: "2026-12-01" },
    { type: "sign-off.signed", roles: ["sre"], note: "", covers: "z" },
  ] as const)("does not change with $type", (event) => {
    expect(coversOnce(event)).toBe(covers(signed));
  });
});
