import { describe, expect, it } from "vitest";
import type { Decision } from "../../../src/domain/decision.ts";
import type { ReviewEvent } from "../../../src/domain/events.ts";
import { gateOf } from "../../../src/domain/gate/gate.ts";
import { type DecideLaunch, decideLaunch } from "../../../src/domain/launch/decide-launch.ts";
import { markLaunched } from "../../../src/domain/launch/mark-launched.ts";
import { meetCondition } from "../../../src/domain/launch/meet-condition.ts";
import { newCandidate } from "../../../src/domain/launch/new-candidate.ts";
import { reopenReview } from "../../../src/domain/launch/reopen-review.ts";
import type { Review } from "../../../src/domain/review.ts";
import { refuseSignOff } from "../../../src/domain/sign-off/refuse-sign-off.ts";
import { signOff } from "../../../src/domain/sign-off/sign-off.ts";
import { signOffStanding } from "../../../src/domain/sign-off/sign-off-standing.ts";
import { withdrawSignOff } from "../../../src/domain/sign-off/withdraw-sign-off.ts";
import { NOW, plainItem, record, startedReview } from "../../support/sample-review.ts";

const begun = startedReview([plainItem("must", { role: "sre" }), plainItem("should", { level: "should" })]);
const ready = record(
  begun,
  [
    { type: "item.completed", itemId: "must", evidence: [] },
    { type: "sign-off.signed", roles: ["sre"], note: "", covers: "x" },
  ],
  "UOMAR",
  NOW,
);
const GO: DecideLaunch = { decision: "go", reason: "", conditions: [], override: null, now: NOW };
const WHY = "The outage is worse than the risk.";
const condition = { id: "c1", text: "Alerts", itemId: null, owner: "UKIM", dueOn: "2026-12-01" };

function happen(review: Review, decision: Decision<ReviewEvent, { reason: string }>, by = "UANA"): Review {
  if (!decision.ok) throw new Error(decision.refusal.reason);
  return record(review, decision.events, by, NOW);
}
const refusal = (review: Review, wish: Partial<DecideLaunch>) => {
  const decision = decideLaunch(review, { ...GO, ...wish });
  return decision.ok ? null : decision.refusal;
};

describe("a decision", () => {
  it("is a go only where nothing stands in the way", () => {
    expect(refusal(begun, {})).toEqual({ reason: "gate-blocked", count: 2 });
    expect(refusal(begun, { decision: "go-with-conditions", conditions: [condition] })).toMatchObject({
      reason: "gate-blocked",
    });
    expect(happen(ready, decideLaunch(ready, GO)).state).toBe("decided-go");
  });

  it("against it is an admin's, with a whole sentence, and names what it accepts; what comes up later blocks again", () => {
    expect(refusal(begun, { override: "Because" })).toEqual({ reason: "decision-reason-missing", of: "override" });
    expect(refusal(ready, { override: WHY })).toEqual({ reason: "nothing-to-override" });
    const overridden = happen(begun, decideLaunch(begun, { ...GO, override: WHY }));
    expect(overridden.decision?.override).toEqual({ reason: WHY, itemIds: ["must"], roles: ["sre"], objections: [] });
    expect(gateOf(overridden, NOW, []).decision).toBe("go");
    const objected = record(overridden, [{ type: "sign-off.refused", roles: ["sre"], reason: "No" }], "UKIM", NOW);
    expect(gateOf(objected, NOW, []).reasons.map(({ kind }) => kind)).toEqual(["objection"]);
  });

  it("does without a role that an override accepted, so that whoever signs fills another", () => {
    const two: Review = {
      ...begun,
      signOffs: [
        { role: "engineering", quorum: 1 },
        { role: "sre", quorum: 1 },
      ],
    };
    const events: readonly ReviewEvent[] = [
      { type: "item.completed", itemId: "must", evidence: [] },
      { type: "sign-off.signed", roles: ["sre"], note: "", covers: "x" },
    ];
    const signed = record(two, events, "UOMAR", NOW);
    const overridden = happen(signed, decideLaunch(signed, { ...GO, override: WHY }));
    const again = record(overridden, [{ type: "sign-off.withdrawn" }], "UOMAR", NOW);
    expect(gateOf(again, NOW, []).decision).toBe("no-go");
    const both = record(
      again,
      [{ type: "sign-off.signed", roles: ["engineering", "sre"], note: "", covers: "x" }],
      "UKIM",
      NOW,
    );
    expect(gateOf(both, NOW, []).decision).toBe("go");
  });

  it("of no-go needs a reason, and closes the gate", () => {
    expect(refusal(ready, { decision: "no-go", reason: " " })).toEqual({
      reason: "decision-reason-missing",
      of: "no-go",
    });
    const decided = happen(ready, decideLaunch(ready, { ...GO, decision: "no-go", reason: "Slow" }));
    expect(gateOf(decided, NOW, []).reasons).toEqual([{ kind: "no-go", by: "UANA", reason: "Slow" }]);
  });

  it("is made once: the second of two hears of the first", () => {
    const decided = happen(ready, decideLaunch(ready, GO));
    expect(refusal(decided, { decision: "no-go", reason: "Slow" })).toEqual({
      reason: "decided-already",
      kind: "go",
      by: "UANA",
    });
    expect(refusal(record(decided, [{ type: "review.launched" }], "UANA", NOW), {})).toMatchObject({
      reason: "decided-already",
    });
  });

  it("with conditions names each whole, with a day that has not passed", () => {
    const wish = (changes: Partial<typeof condition>) =>
      refusal(ready, { decision: "go-with-conditions", conditions: [{ ...condition, ...changes }] });
    expect(refusal(ready, { decision: "go-with-conditions" })).toEqual({ reason: "conditions-missing" });
    expect(wish({ text: " " })).toMatchObject({ field: "text" });
    expect(wish({ owner: "" })).toMatchObject({ field: "owner" });
    expect(wish({ dueOn: "soon" })).toMatchObject({ field: "dueOn" });
    expect(wish({ dueOn: "2026-11-23" })).toMatchObject({ field: "dueOn" });
    expect(wish({ text: "x".repeat(301) })).toMatchObject({ reason: "text-too-long", field: "condition" });
    expect(wish({ dueOn: "2026-11-24" })).toBeNull();
  });
});

describe("after a go", () => {
  const conditional = happen(
    ready,
    decideLaunch(ready, { ...GO, decision: "go-with-conditions", conditions: [condition] }),
  );
  const launched = happen(conditional, markLaunched(conditional));

  it("the launch is recorded, once, and only after a go", () => {
    expect(launched).toMatchObject({ state: "launched", launchedAt: NOW });
    expect(markLaunched(launched)).toEqual({ ok: true, events: [] });
    expect(markLaunched(ready)).toMatchObject({ refusal: { reason: "not-decided-go", state: "open" } });
  });

  it("conditions stay open through the launch, and are met once", () => {
    expect(launched.conditions).toMatchObject([{ metAt: null }]);
    const met = happen(launched, meetCondition(launched, { conditionId: "c1" }), "UKIM");
    expect(met.conditions).toMatchObject([{ metAt: NOW, metBy: "UKIM" }]);
    expect(meetCondition(met, { conditionId: "c1" })).toEqual({ ok: true, events: [] });
    expect(meetCondition(met, { conditionId: "c9" })).toMatchObject({ refusal: { reason: "no-such-condition" } });
  });

  it("a new candidate keeps the review and its conditions, and is to be decided again", () => {
    const next = happen(conditional, newCandidate(conditional, { version: "2.4.1" }));
    expect(next).toMatchObject({ version: "2.4.1", state: "open", decision: null, conditions: [{ id: "c1" }] });
    expect(newCandidate(next, { version: "2.4.1" })).toMatchObject({ refusal: { reason: "same-version" } });
    expect(newCandidate(next, { version: "a b" })).toMatchObject({ refusal: { reason: "bad-version" } });
    expect(newCandidate(launched, { version: "2.4.2" })).toMatchObject({ refusal: { reason: "review-closed" } });
  });

  it("an override outlives its decision, with the version that it was for", () => {
    const overridden = happen(begun, decideLaunch(begun, { ...GO, override: WHY }));
    const next = happen(overridden, newCandidate(overridden, { version: "2.4.1" }));
    const again = happen(next, decideLaunch(next, { ...GO, override: WHY }));
    const reopened = happen(again, reopenReview(again, { reason: "Rolled back" }));
    expect(reopened).toMatchObject({
      decision: null,
      overrides: [
        { version: "2.4.0", by: "UANA", at: NOW, reason: WHY },
        { version: "2.4.1", reason: WHY },
      ],
    });
  });

  it("reopening needs a reason, and takes decision and launch back", () => {
    expect(reopenReview(launched, { reason: "" })).toMatchObject({ refusal: { reason: "decision-reason-missing" } });
    const reopened = happen(launched, reopenReview(launched, { reason: "Rolled back" }));
    expect(reopened).toMatchObject({ state: "open", decision: null, launchedAt: null });
    expect(reopenReview(reopened, { reason: "again" })).toEqual({ ok: true, events: [] });
  });
});

describe("signing", () => {
  const wish = { by: "UKIM", held: ["sre"], note: "", covers: "x", current: "x" };

  it("is for who holds a role that signs, now", () => {
    expect(signOff(begun, { ...wish, held: ["product"] })).toMatchObject({
      refusal: { reason: "no-role-to-sign", roles: ["sre"] },
    });
  });

  it("is of what was seen", () => {
    expect(signOff(ready, { ...wish, covers: "old" })).toMatchObject({
      refusal: { reason: "state-moved-on", by: "UOMAR" },
    });
    expect(signOff(begun, wish)).toEqual({
      ok: true,
      events: [{ type: "sign-off.signed", roles: ["sre"], note: "", covers: "x" }],
    });
  });

  it("twice the same is once", () => {
    expect(signOff(ready, { ...wish, by: "UOMAR" })).toEqual({ ok: true, events: [] });
    expect(signOff(ready, { ...wish, by: "UOMAR", note: "And read it" })).toMatchObject({
      events: [{ note: "And read it" }],
    });
  });

  it("again is in a role that was given since", () => {
    const twoRoles = { ...ready, signOffs: [...ready.signOffs, { role: "security", quorum: 1 }] };
    expect(signOff(twoRoles, { ...wish, by: "UOMAR", held: ["sre", "security"] })).toMatchObject({
      events: [{ roles: ["sre", "security"] }],
    });
  });

  it("can be refused with a reason, which blocks until it is withdrawn, even when the role is gone", () => {
    expect(refuseSignOff(ready, { held: ["sre"], reason: " " })).toMatchObject({
      refusal: { reason: "objection-reason-missing" },
    });
    const objected = happen(ready, refuseSignOff(ready, { held: ["sre"], reason: "Untested" }), "UKIM");
    expect(refusal(objected, {})).toEqual({ reason: "gate-blocked", count: 1 });
    const back = happen(objected, withdrawSignOff(objected, { by: "UKIM" }), "UKIM");
    expect(refusal(back, {})).toBeNull();
    expect(withdrawSignOff(back, { by: "UKIM" })).toMatchObject({ refusal: { reason: "nothing-to-withdraw" } });
  });

  it("by the only owner of an item is not its only approval, unless the workspace has said so", () => {
    const owned = record(ready, [{ type: "item.assigned", itemId: "must", owner: "UOMAR" }], "UANA", NOW);
    expect(signOffStanding(owned, NOW)).toMatchObject([{ by: [] }]);
    expect(signOffStanding({ ...owned, policy: { ...owned.policy, fourEyes: false } }, NOW)).toMatchObject([
      { by: ["UOMAR"] },
    ]);
    const seconded = record(owned, [{ type: "sign-off.signed", roles: ["sre"], note: "", covers: "x" }], "UKIM", NOW);
    expect(signOffStanding(seconded, NOW)).toMatchObject([{ by: [expect.any(String)] }]);
  });
});
