import fc from "fast-check";
import { ageReview } from "../../../src/domain/age-review.ts";
import type { Decision } from "../../../src/domain/decision.ts";
import type { Recorded, ReviewEvent } from "../../../src/domain/events.ts";
import { evolve } from "../../../src/domain/evolve.ts";
import { blockItem } from "../../../src/domain/item/block-item.ts";
import { commentItem } from "../../../src/domain/item/comment-item.ts";
import { completeItem } from "../../../src/domain/item/complete-item.ts";
import { reopenItem } from "../../../src/domain/item/reopen-item.ts";
import { ruleOutItem } from "../../../src/domain/item/rule-out-item.ts";
import { takeItem } from "../../../src/domain/item/take-item.ts";
import { unblockItem } from "../../../src/domain/item/unblock-item.ts";
import { decideLaunch } from "../../../src/domain/launch/decide-launch.ts";
import { markLaunched } from "../../../src/domain/launch/mark-launched.ts";
import { newCandidate } from "../../../src/domain/launch/new-candidate.ts";
import { reopenReview } from "../../../src/domain/launch/reopen-review.ts";
import { cancelReview } from "../../../src/domain/review/cancel-review.ts";
import type { Review } from "../../../src/domain/review.ts";
import { refuseSignOff } from "../../../src/domain/sign-off/refuse-sign-off.ts";
import { signOff } from "../../../src/domain/sign-off/sign-off.ts";
import { voidsAfter } from "../../../src/domain/sign-off/voids-after.ts";
import { withdrawSignOff } from "../../../src/domain/sign-off/withdraw-sign-off.ts";
import { addDays, dayIn, type Instant } from "../../../src/domain/time/time.ts";
import { answerWaiver } from "../../../src/domain/waiver/answer-waiver.ts";
import { requestWaiver } from "../../../src/domain/waiver/request-waiver.ts";
import { link, NOW, plainItem, plainTemplate, REQUEST, startedEvents } from "../../support/sample-review.ts";

/** Who holds what. */
const HELD: { readonly [by: string]: readonly string[] } = {
  UANA: ["engineering", "sre"],
  UOMAR: ["sre"],
  UKIM: ["engineering"],
};
const ITEMS = ["a", "b"];

const who = fc.constantFrom(...Object.keys(HELD));
const itemId = fc.constantFrom(...ITEMS);
export const action = fc.oneof(
  { weight: 3, arbitrary: fc.record({ do: fc.constantFrom("complete" as const), by: who, itemId }) },
  { weight: 4, arbitrary: fc.record({ do: fc.constantFrom("sign" as const), by: who, itemId }) },
  {
    weight: 3,
    arbitrary: fc.record({
      do: fc.constantFrom("go" as const, "override" as const, "no-go" as const),
      by: who,
      itemId,
    }),
  },
  {
    weight: 4,
    arbitrary: fc.record({
      do: fc.constantFrom(
        ...(["refuse", "withdraw", "reopen-item", "block", "unblock", "rule-out", "comment", "take"] as const),
        ...(["waive", "candidate", "launch", "reopen", "cancel", "wait"] as const),
      ),
      by: who,
      itemId,
    }),
  },
);
export type Action = typeof action extends fc.Arbitrary<infer Value> ? Value : never;

export type Told = { readonly review: Review; readonly log: readonly Recorded[]; readonly now: Instant };

/** A review of two `must` items, one that comes round again, with evidence that lasts three days, and one with evidence for one release. */
export function begun(): Told {
  const evidence = (life: { days: number } | "release") => ({
    required: true,
    kinds: ["link" as const],
    expects: "",
    life,
  });
  const items = [
    plainItem("a", { recurring: true, evidence: evidence({ days: 3 }) }),
    plainItem("b", { evidence: evidence("release") }),
  ];
  const signOffs = [
    { role: "engineering", quorum: 1 },
    { role: "sre", quorum: 1 },
  ];
  return append(null, startedEvents(plainTemplate(items, { signOffs }), REQUEST), { by: "UANA", now: NOW });
}

/** What the flows do with a wish: time first, then the verb, then the signatures that it voids. */
export function act(told: Told, wish: Action): Told {
  const now = addDays(told.now, wish.do === "wait" ? 1.5 : 0.01);
  const aged = commit({ ...told, now }, ageReview(told.review, now), "readiness");
  const decision = decide(aged, wish);
  return decision.ok ? commit(aged, decision.events, wish.by) : aged;
}

function decide({ review, now, log }: Told, { do: verb, by, itemId: id }: Action): Decision<ReviewEvent, unknown> {
  const held = HELD[by] ?? [];
  const reason = "Because of what was found today";
  const wish = { reason, conditions: [], override: null, now };
  switch (verb) {
    case "complete":
      return completeItem(review, { itemId: id, evidence: [link(`e${log.length}`, { at: now })], at: now });
    case "sign":
      return signOff(review, { by, held, note: "", covers: `x${log.length}`, current: `x${log.length}` });
    case "go":
    case "no-go":
      return decideLaunch(review, { ...wish, decision: verb });
    case "override":
      return decideLaunch(review, { ...wish, decision: "go", override: reason });
    case "refuse":
      return refuseSignOff(review, { held, reason });
    case "withdraw":
      return withdrawSignOff(review, { by });
    case "reopen-item":
      return reopenItem(review, { itemId: id, reason });
    case "block":
      return blockItem(review, { itemId: id, blockedBy: null, reason: `${reason} ${log.length}` });
    case "unblock":
      return unblockItem(review, { itemId: id });
    case "rule-out":
      return ruleOutItem(review, { itemId: id, reason });
    case "comment":
      return commentItem(review, { itemId: id, text: reason });
    case "take":
      return takeItem(review, { itemId: id, by });
    case "waive": {
      const item = review.items.find((candidate) => candidate.id === id);
      if (item !== undefined && item.waiverRequest !== null)
        return answerWaiver(review, {
          itemId: id,
          by: "UANA",
          held,
          approve: true,
          reason: "",
          requestedAt: null,
          now,
        });
      return requestWaiver(review, {
        itemId: id,
        risk: "r",
        control: "c",
        expiresOn: dayIn(review.timeZone, addDays(now, 2)),
        now,
      });
    }
    case "candidate":
      return newCandidate(review, { version: `2.4.${log.length}` });
    case "launch":
      return markLaunched(review);
    case "reopen":
      return reopenReview(review, { reason });
    case "cancel":
      return cancelReview(review, { reason });
    case "wait":
      return { ok: true, events: [] };
  }
}

function commit(told: Told, events: readonly ReviewEvent[], by: string): Told {
  return append(told, [...events, ...voidsAfter(told.review, events, told.now)], { by, now: told.now });
}

function append(told: Told | null, events: readonly ReviewEvent[], { by, now }: { by: string; now: Instant }): Told {
  let review = told?.review;
  const log = [...(told?.log ?? [])];
  for (const event of events) {
    const recorded = { reviewId: "R1", seq: log.length + 1, at: now, by, event };
    log.push(recorded);
    review = evolve(review, recorded);
  }
  if (review === undefined) throw new Error("nothing has begun");
  return { review, log, now };
}
