import { describe, expect, it } from "vitest";
import { unknownCommandAnswer } from "../../blocks/answers/unknown-command-answer.ts";
import { fieldOf } from "../../blocks/field-of.ts";
import { allModals, cancelModal, completeModal, detailsModal } from "../../blocks/modals.ts";
import { faultNotice, type Refusal, refusalNotice, slowNotice } from "../../blocks/notices.ts";
import { refusalErrors } from "../../blocks/refusal-errors.ts";
import { asText } from "./support/as-text.ts";
import { expectValidMessage } from "./support/valid.ts";

const LONG = "<@UEVE>&*_".repeat(300);
const NOTE = {
  id: "D1",
  name: LONG,
  kind: "restore",
  state: "good",
  at: "2026-11-24T10:02:00.000Z",
  until: null,
  reason: null,
} as const;
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
  { reason: "no-role-to-sign", roles: [LONG, LONG] },
  { reason: "no-role-to-sign", roles: [] },
  { reason: "nothing-to-withdraw" },
  { reason: "objection-reason-missing" },
  { reason: "state-moved-on", by: "UOMAR" },
  { reason: "decided-already", kind: "go-with-conditions", by: "UANA" },
  { reason: "gate-blocked", count: 3 },
  { reason: "decision-reason-missing", of: "no-go" },
  { reason: "decision-reason-missing", of: "override" },
  { reason: "decision-reason-missing", of: "reopen" },
  { reason: "nothing-to-override" },
  { reason: "conditions-missing" },
  { reason: "condition-incomplete", text: LONG, field: "owner" },
  { reason: "condition-incomplete", text: "", field: "text" },
  { reason: "not-decided-go", state: "open" },
  { reason: "not-over", state: "open" },
  { reason: "same-version", value: LONG },
  { reason: "no-such-condition" },
  { reason: "not-waivable", itemId: "a" },
  ...(["risk", "control", "expiry", "reason"] as const).map(
    (field) => ({ reason: "waiver-incomplete", field }) as const,
  ),
  { reason: "waiver-expiry-out-of-range", first: "2026-11-24", last: "2026-12-24", value: LONG },
  { reason: "waiver-renewals-used-up", most: 0 },
  { reason: "waiver-renewals-used-up", most: 1 },
  { reason: "waiver-renewals-used-up", most: 2 },
  { reason: "no-waiver-request", itemId: "a" },
  { reason: "own-waiver", itemId: "a" },
  { reason: "not-the-approver", role: LONG, lead: "UANA" },
  { reason: "not-the-approver", role: null, lead: "UANA" },
  { reason: "waiver-request-changed", by: "UOMAR" },
  { reason: "waiver-request-outdated", expiresOn: "2026-11-20" },
  { reason: "no-waiver", itemId: "a" },
  { reason: "last-admin" },
  { reason: "setting-out-of-range", setting: "longestDays", least: 1, most: 365, value: 0 },
  { reason: "setting-out-of-range", setting: "mostRenewals", least: 0, most: 20, value: 99 },
  { reason: "no-such-role", value: LONG, known: [LONG, "sre"] },
  { reason: "no-such-role", value: LONG, known: [] },
  { reason: "bad-role", value: LONG },
  { reason: "bad-holder", value: LONG },
  { reason: "holders-changed" },
  { reason: "sessions-missing" },
  { reason: "bad-session", line: 130, value: LONG },
  { reason: "freeze-name-missing" },
  { reason: "freeze-backwards", from: "2026-12-20", to: "2026-12-19" },
  { reason: "no-such-freeze" },
  { reason: "no-such-drill", name: LONG, known: [LONG, "orders-db-restore"] },
  { reason: "no-such-drill", name: LONG, known: [] },
  ...(["rto", "rpo"] as const).map(
    (why) =>
      ({
        reason: "drill-unsettles",
        itemId: "a",
        drill: { ...NOTE, state: "failed", reason: { why, measured: 4800, target: 3600 } },
      }) as const,
  ),
  ...(["never-run", "overdue", "failed"] as const).map(
    (state) => ({ reason: "drill-unsettles", itemId: "a", drill: { ...NOTE, state } }) as const,
  ),
  { reason: "drill-settles", itemId: "a", drill: NOTE },
  { reason: "bad-drill-name", value: LONG },
  { reason: "drill-name-taken", name: LONG },
  { reason: "bad-drill-kind", value: LONG },
  { reason: "bad-every", value: "0d" },
  { reason: "bad-duration", target: "rto", value: LONG },
  { reason: "bad-drill-owner", value: LONG },
  { reason: "bad-drill-owner", value: "" },
  { reason: "not-the-drill-owner", name: LONG, owner: "UOMAR" },
  { reason: "run-time-missing", moment: "startedAt" },
  { reason: "not-an-instant", moment: "backupAt", value: LONG },
  {
    reason: "run-out-of-order",
    earlier: "startedAt",
    earlierAt: "2026-11-24T10:02:00.000Z",
    later: "finishedAt",
    laterAt: "2026-11-24T10:01:00.000Z",
  },
  { reason: "run-in-future", moment: "startedAt", at: "2026-12-24T10:02:00.000Z", now: "2026-11-24T10:02:00.000Z" },
  { reason: "too-many-assertions", most: 50, given: 51 },
  { reason: "assertion-incomplete", number: 2 },
  { reason: "bad-link", value: LONG },
  { reason: "bad-idempotency-key", value: LONG },
  { reason: "idempotency-mismatch", key: LONG },
  ...(["guest", "external", "bot", "deactivated", "not-lead", "not-admin"] as const).flatMap((why) => [
    { reason: "not-allowed", action: "item.take", why, lead: "UANA" } as const,
    { reason: "not-allowed", action: "template.import", why, lead: null } as const,
    { reason: "not-allowed", action: "settings.change", why, lead: null } as const,
  ]),
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
    for (const form of allModals) {
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
