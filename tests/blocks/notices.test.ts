import { describe, expect, it } from "vitest";
import { unknownCommandAnswer } from "../../blocks/answers/unknown-command-answer.ts";
import { fieldOf } from "../../blocks/field-of.ts";
import { cancelModal, completeModal, detailsModal, startModal } from "../../blocks/modals.ts";
import { faultNotice, type Refusal, refusalNotice, slowNotice } from "../../blocks/notices.ts";
import { refusalErrors } from "../../blocks/refusal-errors.ts";
import { asText } from "./support/as-text.ts";
import { expectValidMessage } from "./support/valid.ts";

const LONG = "<@UEVE>&*_".repeat(300);
const REFUSALS: readonly Refusal[] = [
  { reason: "no-such-item", itemId: "a" },
  { reason: "review-closed", state: "cancelled" },
  { reason: "evidence-missing", itemId: "a", expects: LONG },
  { reason: "criteria-unmet", itemId: "a", titles: [LONG, LONG, LONG, LONG] },
  { reason: "waits-for-others", itemId: "a", titles: [LONG] },
  { reason: "wait-cycle", itemId: "a", titles: [LONG, LONG] },
  { reason: "taken-by-other", itemId: "a", owner: "UOMAR" },
  { reason: "not-the-owner", itemId: "a", owner: "UOMAR" },
  { reason: "not-the-owner", itemId: "a", owner: null },
  { reason: "reason-missing", itemId: "a", of: "block" },
  { reason: "reason-missing", itemId: "a", of: "not-applicable" },
  { reason: "reason-missing", itemId: "a", of: "reopen" },
  { reason: "reason-missing", of: "cancel" },
  { reason: "text-too-long", field: "comment", limit: 1500, length: 1501 },
  { reason: "evidence-invalid", kind: "link", value: LONG },
  { reason: "evidence-invalid", kind: "link", value: "" },
  { reason: "evidence-invalid", kind: "number", value: LONG },
  { reason: "evidence-invalid", kind: "text", value: "" },
  { reason: "not-blocked", itemId: "a" },
  { reason: "settled-already", itemId: "a", status: "not-applicable" },
  { reason: "edited-meanwhile", itemId: "a", by: "UOMAR", seq: 9 },
  { reason: "launch-in-past", launchOn: "2026-11-01", today: "2026-11-24" },
  { reason: "not-a-day", value: LONG },
  { reason: "service-missing" },
  { reason: "version-missing" },
  { reason: "launch-missing" },
  { reason: "bad-service", value: LONG },
  { reason: "bad-version", value: LONG },
  { reason: "not-a-zone", value: LONG },
  { reason: "not-a-zone", value: "" },
  { reason: "no-such-template", value: LONG, known: [LONG, "web-service"] },
  {
    reason: "already-open",
    reviewId: "R1",
    service: "payments-api",
    version: "2.4.0",
    channelId: "C1",
    lead: "UANA",
    permalink: "https://x.slack.com/p1",
  },
  { reason: "no-such-review" },
  ...(["guest", "external", "bot", "deactivated", "not-lead", "not-admin", "not-in-channel"] as const).flatMap(
    (why) => [
      { reason: "not-allowed", action: "item.take", why, lead: "UANA" } as const,
      { reason: "not-allowed", action: "template.import", why, lead: null } as const,
    ],
  ),
];

function sentence(refusal: Refusal, outcome?: string): string {
  return asText(refusalNotice(refusal, outcome).blocks);
}

describe("a refusal", () => {
  it.each(REFUSALS)("$reason is a valid message of whole sentences that says nothing was changed", (refusal) => {
    expectValidMessage(refusalNotice(refusal));
    expect(sentence(refusal)).toMatch(/Nothing was changed\.( Open it)?$/);
    expect(sentence(refusal)).not.toMatch(/undefined|null|\(s\)|!/);
  });

  it("speaks as agreed", () => {
    expect(sentence({ reason: "not-allowed", action: "item.take", why: "guest", lead: "UANA" })).toBe(
      "Guests can read this review. Ask @UANA to do this for you. Nothing was changed.",
    );
    expect(sentence({ reason: "not-a-day", value: "2026-13-01" }, "No review was started.")).toBe(
      "2026-13-01 is not a date. Write it like 2026-12-15. No review was started.",
    );
    expect(
      sentence(
        {
          reason: "already-open",
          reviewId: "R1",
          service: "payments-api",
          version: "2.4.0",
          channelId: "C1",
          lead: "UANA",
          permalink: "https://x.slack.com/p1",
        },
        "No review was started.",
      ),
    ).toBe("payments-api 2.4.0 already has an open review in #C1, led by @UANA. No review was started. Open it");
    expect(asText(faultNotice("7F3K").blocks)).toBe(
      "Something broke on our side (ref 7F3K). Your click was not saved; try again in a minute.",
    );
    expect(asText(unknownCommandAnswer("strat", "start").blocks)).toBe(
      "There is no strat. Did you mean start? /readiness help lists everything.",
    );
    expectValidMessage(slowNotice());
    expectValidMessage(unknownCommandAnswer(LONG, null));
  });

  it("stands under its own input, in plain words that name nobody by an id", () => {
    for (const form of [detailsModal, completeModal, startModal, cancelModal]) {
      for (const refusal of REFUSALS) {
        const errors = refusalErrors(refusal, form);
        if (errors === null) continue;
        const [[blockId, words] = ["", ""]] = Object.entries(errors);
        expect(Object.values(form.fields).some(({ id }) => blockId === id || blockId === `${id}:1`)).toBe(true);
        expect(words).not.toMatch(/@UOMAR|@UANA|#C1/);
      }
    }
    expect(refusalErrors({ reason: "evidence-missing", itemId: "a", expects: "" }, completeModal)).toEqual({
      "evidence.link": "A done item needs evidence: add a link or a note.",
    });
    expect(fieldOf({ reason: "criteria-unmet", itemId: "a", titles: [] }, detailsModal)).toBe("item.criteria:1");
    expect(fieldOf({ reason: "criteria-unmet", itemId: "a", titles: [] }, completeModal)).toBeNull();
    expect(fieldOf({ reason: "text-too-long", field: "reason", limit: 300, length: 301 }, cancelModal)).toBe(
      "review.cancel-reason",
    );
    expect(fieldOf({ reason: "edited-meanwhile", itemId: "a", by: "UOMAR", seq: 2 }, detailsModal)).toBeNull();
  });
});
