import { describe, expect, test } from "vitest";
import { ageReview } from "../../src/domain/age-review.ts";
import type { Decision } from "../../src/domain/decision.ts";
import type { ReviewEvent } from "../../src/domain/events.ts";
import { isSettled } from "../../src/domain/evidence/settled.ts";
import { gateOf } from "../../src/domain/gate/gate.ts";
import { completeItem } from "../../src/domain/item/complete-item.ts";
import type { Item, Review } from "../../src/domain/review.ts";
import type { TemplateItem } from "../../src/domain/template.ts";
import { answerWaiver } from "../../src/domain/waiver/answer-waiver.ts";
import { requestWaiver } from "../../src/domain/waiver/request-waiver.ts";
import { revokeWaiver } from "../../src/domain/waiver/revoke-waiver.ts";
import { NOW, plainItem, record, startedReview } from "../support/sample-review.ts";

const LATER = "2026-12-05T09:00:00.000Z";
const WISH = { itemId: "a", risk: "No failover", control: "A person on call", expiresOn: "2026-12-04", now: NOW };

const review = (changes: Partial<TemplateItem> = {}) => startedReview([plainItem("a", { role: "sre", ...changes })]);
const item = (of: Review): Item => of.items[0] ?? fail();

function fail(): never {
  throw new Error("there is no item");
}

function then(before: Review, decision: Decision<ReviewEvent, { reason: string }>, by: string, at = NOW): Review {
  if (!decision.ok) throw new Error(`refused: ${decision.refusal.reason}`);
  return record(before, decision.events, by, at);
}

const requested = (before = review(), wish: Partial<typeof WISH> = {}, by = "ULENA") =>
  then(before, requestWaiver(before, { ...WISH, ...wish }), by, wish.now ?? NOW);

const answer = (before: Review, changes: Partial<Parameters<typeof answerWaiver>[1]> = {}) =>
  answerWaiver(before, {
    itemId: "a",
    by: "UOMAR",
    held: ["sre"],
    approve: true,
    reason: "",
    requestedAt: null,
    now: NOW,
    ...changes,
  });

const waived = (before = requested()) => then(before, answer(before), "UOMAR");
const refusal = (reason: string) => ({ ok: false, refusal: { reason } });

describe("a request for a waiver", () => {
  test("says what the risk is, what compensates for it, and on which day it ends", () => {
    expect(item(requested()).waiverRequest).toEqual({
      risk: "No failover",
      control: "A person on call",
      by: "ULENA",
      at: NOW,
      expiresOn: "2026-12-04",
      // The end of that day in Berlin.
      expiresAt: "2026-12-04T23:00:00.000Z",
    });
    expect(item(requested()).status).toBe("open");
  });

  test.each([
    ["no risk", { risk: " " }, "waiver-incomplete"],
    ["no control", { control: "" }, "waiver-incomplete"],
    ["no expiry", { expiresOn: "" }, "waiver-incomplete"],
    ["a day that has passed", { expiresOn: "2026-11-23" }, "waiver-expiry-out-of-range"],
    ["a day beyond the longest", { expiresOn: "2026-12-25" }, "waiver-expiry-out-of-range"],
    ["what is no day", { expiresOn: "soon" }, "waiver-expiry-out-of-range"],
    ["a risk that is a novel", { risk: "x".repeat(1501) }, "text-too-long"],
  ])("is refused with %s", (_, change, reason) => {
    expect(requestWaiver(review(), { ...WISH, ...change })).toMatchObject(refusal(reason));
  });

  test("may end today, and on the last day that the policy allows", () => {
    for (const expiresOn of ["2026-11-24", "2026-12-24"]) {
      expect(requestWaiver(review(), { ...WISH, expiresOn }).ok).toBe(true);
    }
  });

  test("is refused for what can never be waived, is settled, or is over", () => {
    expect(requestWaiver(review({ waivable: false }), WISH)).toMatchObject(refusal("not-waivable"));
    const done = record(review(), [{ type: "item.completed", itemId: "a", evidence: [] }], "UKIM", NOW);
    expect(requestWaiver(done, WISH)).toMatchObject(refusal("settled-already"));
    const cancelled = record(review(), [{ type: "review.cancelled", reason: "x" }], "UANA", NOW);
    expect(requestWaiver(cancelled, WISH)).toMatchObject(refusal("review-closed"));
    expect(requestWaiver(review(), { ...WISH, itemId: "b" })).toMatchObject(refusal("no-such-item"));
  });

  test("falls away when the item is settled in another way", () => {
    const before = requested();
    const done = then(before, completeItem(before, { itemId: "a", evidence: [], at: NOW }), "UKIM");
    expect(item(done).waiverRequest).toBeNull();
    expect(answer(done)).toMatchObject(refusal("no-waiver-request"));
  });
});

describe("an answer to a request", () => {
  test("is given by a holder of the item's role, and the item is settled then", () => {
    const after = waived();
    expect(item(after)).toMatchObject({
      status: "waived",
      waiverRequest: null,
      waiver: { by: "ULENA", approvedBy: "UOMAR", state: "in-force", renewals: 0 },
    });
    expect(isSettled(item(after), NOW)).toBe(true);
  });

  test("is never an approval by who asked, whatever they hold", () => {
    expect(answer(requested(), { by: "ULENA" })).toMatchObject(refusal("own-waiver"));
    const byLead = requested(review({ role: null }), {}, "UANA");
    expect(answer(byLead, { by: "UANA", held: [] })).toMatchObject(refusal("own-waiver"));
  });

  test("may be taking it back, by who asked", () => {
    const before = requested();
    const after = then(before, answer(before, { by: "ULENA", held: [], approve: false }), "ULENA");
    expect(item(after).waiverRequest).toBeNull();
  });

  test("is refused to those without the role, the lead among them", () => {
    for (const by of ["UKIM", "UANA"]) {
      expect(answer(requested(), { by, held: ["security"] })).toMatchObject(refusal("not-the-approver"));
      expect(answer(requested(), { by, held: ["security"], approve: false })).toMatchObject(
        refusal("not-the-approver"),
      );
    }
  });

  test("is the lead's where the item names no role", () => {
    const before = requested(review({ role: null }));
    expect(answer(before, { by: "UANA", held: [] }).ok).toBe(true);
    expect(answer(before, { by: "UOMAR", held: ["sre"] })).toMatchObject(refusal("not-the-approver"));
  });

  test("is about the request that was seen, not one that replaced it", () => {
    const again = requested(requested(), { risk: "No backup at all", now: "2026-11-25T09:00:00.000Z" });
    expect(answer(again, { requestedAt: NOW })).toMatchObject(refusal("waiver-request-changed"));
    expect(answer(again, { requestedAt: "2026-11-25T09:00:00.000Z" }).ok).toBe(true);
  });

  test("comes too late once the day that was asked for has passed", () => {
    expect(answer(requested(), { now: LATER })).toMatchObject(refusal("waiver-request-outdated"));
    expect(answer(requested(), { now: LATER, approve: false }).ok).toBe(true);
  });

  test("needs a request", () => {
    expect(answer(review())).toMatchObject(refusal("no-waiver-request"));
  });
});

describe("a waiver", () => {
  test("holds until its day ends, and the item is open again then", () => {
    const before = waived();
    expect(isSettled(item(before), "2026-12-04T22:59:59.999Z")).toBe(true);
    expect(isSettled(item(before), "2026-12-04T23:00:00.000Z")).toBe(false);
    const events = ageReview(before, "2026-12-04T23:00:00.000Z");
    expect(events).toEqual([{ type: "waiver.expired", itemId: "a" }]);
    const after = record(before, events, "readiness", LATER);
    expect(item(after)).toMatchObject({ status: "open", waiver: { state: "expired" } });
    expect(gateOf(after, LATER, []).reasons).toContainEqual(expect.objectContaining({ kind: "item", itemId: "a" }));
  });

  test("is renewed before or after its end, as often as the policy says", () => {
    let current = waived();
    for (const renewals of [1, 2]) {
      current = waived(requested(current));
      expect(item(current).waiver).toMatchObject({ renewals, state: "in-force" });
    }
    const expired = record(current, [{ type: "waiver.expired", itemId: "a" }], "readiness", LATER);
    for (const used of [current, expired]) {
      expect(requestWaiver(used, WISH)).toMatchObject(refusal("waiver-renewals-used-up"));
    }
  });

  test("does not begin its count anew by being revoked, or by the item being opened again", () => {
    const ways: readonly ReviewEvent[] = [
      { type: "waiver.revoked", itemId: "a", reason: "x" },
      { type: "item.reopened", itemId: "a", reason: "x" },
    ];
    for (const way of ways) {
      let current = waived();
      for (let times = 0; times < 2; times++) current = waived(requested(record(current, [way], "UANA", NOW)));
      expect(requestWaiver(record(current, [way], "UANA", NOW), WISH)).toMatchObject(
        refusal("waiver-renewals-used-up"),
      );
    }
  });

  test.each([
    ["done", { type: "item.completed", itemId: "a", evidence: [] }],
    ["not applicable", { type: "item.ruled-out", itemId: "a", reason: "x" }],
    ["open again", { type: "item.reopened", itemId: "a", reason: "x" }],
    ["blocked", { type: "item.blocked", itemId: "a", blockedBy: null, reason: "x" }],
  ] as const)("is over when its item is %s, and does not expire any more", (_, event) => {
    const after = record(waived(), [event], "UKIM", NOW);
    expect(item(after).waiver?.state).toBe("over");
    expect(ageReview(after, LATER)).toEqual([]);
  });

  test("outlives the launch: it can still be renewed, revoked and settled", () => {
    const go: readonly ReviewEvent[] = [
      { type: "review.decided", decision: "go", reason: "", conditions: [], override: null },
      { type: "review.launched" },
    ];
    const launched = record(waived(), go, "UANA", NOW);
    expect(requestWaiver(launched, WISH).ok).toBe(true);
    const expired = record(launched, ageReview(launched, LATER), "readiness", LATER);
    expect(item(expired).status).toBe("open");
    expect(completeItem(expired, { itemId: "a", evidence: [], at: LATER }).ok).toBe(true);
  });
});

describe("revoking", () => {
  const revoke = (before: Review, by: string, held: readonly string[], reason = "The control is gone") =>
    revokeWaiver(before, { itemId: "a", by, held, reason });

  test("is for the lead and for who may approve, with a reason; the item is open again", () => {
    expect(revoke(waived(), "UANA", []).ok).toBe(true);
    const after = then(waived(), revoke(waived(), "UKIM", ["sre"]), "UKIM");
    expect(item(after)).toMatchObject({ status: "open", waiver: { state: "revoked" } });
    expect(revoke(waived(), "ULENA", [])).toMatchObject(refusal("not-the-approver"));
    expect(revoke(waived(), "UANA", [], " ")).toMatchObject(refusal("waiver-incomplete"));
    expect(revoke(waived(), "UANA", [], "x".repeat(301))).toMatchObject(refusal("text-too-long"));
  });

  test("needs a waiver in force", () => {
    expect(revoke(requested(), "UANA", [])).toMatchObject(refusal("no-waiver"));
    expect(revoke(then(waived(), revoke(waived(), "UANA", []), "UANA"), "UANA", [])).toMatchObject(
      refusal("no-waiver"),
    );
  });
});
