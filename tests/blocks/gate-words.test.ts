import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { gateAnswer, gateUnknownAnswer } from "../../blocks/answers/gate-answer.ts";
import { gateReasonText } from "../../blocks/words/gate-reasons.ts";
import { mention } from "../../blocks/words/phrase.ts";
import type { ReviewEvent } from "../../src/domain/events.ts";
import { type GateReason, gateOf } from "../../src/domain/gate/gate.ts";
import { link, NOW, plainItem, record, startedReview } from "../support/sample-review.ts";
import { hostileText } from "./support/hostile-text.ts";
import { randomReview } from "./support/random-review.ts";
import { expectValidMessage } from "./support/valid.ts";

const review = startedReview([plainItem("backups", { title: "Backups" })]);
const said = (reason: GateReason, of = review) => gateReasonText(reason, { review: of, now: NOW });
const itemReason = (of: typeof review, now = NOW) => {
  const reason = gateOf(of, now, []).reasons.find(({ kind }) => kind === "item");
  return reason === undefined ? null : gateReasonText(reason, { review: of, now });
};
const afterwards = (...events: ReviewEvent[]) => record(review, events, "ULENA", NOW);

describe("a reason of the gate", () => {
  it("names a freeze's end in the zone that it is of", () => {
    const until = "2027-01-03T23:00:00.000Z";
    expect(said({ kind: "frozen", name: "Year end", until, timeZone: "Europe/Berlin" })).toBe(
      "Launches are frozen until Mon 4 Jan 2027 at 00:00 (Europe/Berlin): “Year end”.",
    );
  });

  it("says what is the matter with an item, and who has it", () => {
    expect(itemReason(review)).toBe("“Backups” is open; nobody has it.");
    expect(itemReason(afterwards({ type: "item.taken", itemId: "backups" }))).toBe(
      "“Backups” is in progress, due Thu 10 Dec; @ULENA has it.",
    );
    expect(itemReason(afterwards({ type: "item.taken", itemId: "backups" }), "2026-12-14T09:00:00.000Z")).toBe(
      "“Backups” is overdue by 4 days; @ULENA has it.",
    );
    const blocked: ReviewEvent = { type: "item.blocked", itemId: "backups", blockedBy: "UOMAR", reason: "No vault" };
    expect(itemReason(afterwards(blocked))).toBe("“Backups” is blocked by @UOMAR: “No vault”; nobody has it.");
    const waived = afterwards(
      {
        type: "waiver.requested",
        itemId: "backups",
        risk: "r",
        control: "c",
        expiresOn: "2026-11-30",
        expiresAt: "2026-11-30T23:00:00.000Z",
      },
      { type: "waiver.approved", itemId: "backups" },
    );
    expect(itemReason(waived)).toBeNull();
    expect(itemReason(waived, "2026-11-30T23:00:00.000Z")).toBe("The waiver of “Backups” has run out; nobody has it.");
  });

  it("is an item again whose evidence went stale, until there is fresh evidence", () => {
    const evidence = { required: true, kinds: ["link" as const], expects: "", life: { days: 7 } };
    const begun = startedReview([plainItem("backups", { title: "Backups", evidence })]);
    const proof = (id: string, at: string) => link(id, { title: "restore log", at });
    const done = record(
      begun,
      [{ type: "item.completed", itemId: "backups", evidence: [proof("e", NOW)] }],
      "ULENA",
      NOW,
    );
    const past = "2026-12-02T09:00:00.000Z";
    expect(itemReason(done, "2026-11-30T09:00:00.000Z")).toBeNull();
    expect(itemReason(done, past)).toBe("The evidence of “Backups” is stale since Tue 1 Dec; nobody has it.");
    const again = record(
      done,
      [{ type: "item.evidence-added", itemId: "backups", evidence: proof("f", past) }],
      "ULENA",
      past,
    );
    expect(itemReason(again, past)).toBeNull();
  });

  it("says how far a sign-off is, who objects, who said no and who cancelled", () => {
    expect(said({ kind: "sign-off", role: "security", signed: 1, quorum: 2 })).toBe(
      "The sign-off of security is incomplete: 1 of 2 have signed.",
    );
    expect(said({ kind: "objection", by: "UOMAR", roles: ["sre", "dba"], reason: "Too hot", seq: 9 })).toBe(
      "@UOMAR refuses to sign as sre, dba: “Too hot”.",
    );
    expect(said({ kind: "no-go", by: "UANA", reason: "Not ready" })).toBe("@UANA decided no-go: “Not ready”.");
    const cancelled = afterwards({ type: "review.cancelled", reason: "Merged" });
    expect(said({ kind: "cancelled" }, cancelled)).toBe("@ULENA cancelled the review: “Merged”.");
  });

  it("is one line, whatever people typed", () => {
    fc.assert(
      fc.property(hostileText(400, 1), (reason) => {
        expect(said({ kind: "no-go", by: "UANA", reason })).not.toMatch(/[\p{Cc}\u2028]/u);
      }),
    );
  });
});

describe("the gate's answer in Slack", () => {
  it("fits, however much is in the way", () => {
    fc.assert(
      fc.property(randomReview({ items: 80, sections: 20 }), hostileText(400, 1), (drawn, reason) => {
        const refused = record(drawn, [{ type: "sign-off.refused", roles: [reason], reason }], "UOMAR", NOW);
        const answer = gateOf(refused, NOW, []);
        expectValidMessage(gateAnswer(refused, answer, { now: NOW }));
        expectValidMessage(gateUnknownAnswer({ service: reason, version: reason }));
      }),
      { numRuns: 40 },
    );
  });

  it("says go in a sentence, and says of nothing known that it is no go", () => {
    expect(gateAnswer(review, { decision: "go", reasons: [] }, { now: NOW }).text).toBe(
      "Go: payments-api 2.4.0 may launch.",
    );
    expect(gateUnknownAnswer({ service: "x", version: "1" }).text).toBe(
      "Unknown, so no go: There is no launch review of x 1.",
    );
  });
});

describe("a bearer token", () => {
  it("is named as what it is", () => expect(mention("token:4f9a")).toEqual({ kind: "text", text: "token 4f9a" }));
});
