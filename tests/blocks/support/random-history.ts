import fc from "fast-check";
import type { Recorded, ReviewEvent } from "../../../src/domain/events.ts";
import { hostileText } from "./hostile-text.ts";

const itemId = "a";
const evidence = {
  id: "e",
  kind: "text" as const,
  value: "Restored in 41 min",
  title: "",
  fileId: null,
  by: "UANA",
  at: "2026-11-20T09:00:00.000Z",
};

/** One event of each type, with this text wherever somebody typed one. */
export function everyEvent(text: string): readonly ReviewEvent[] {
  return [
    {
      type: "review.started",
      workspaceId: "T1",
      service: "s",
      version: "1",
      channelId: "C1",
      launchOn: "2026-12-15",
      timeZone: "UTC",
      lead: "UANA",
      template: { id: "t", version: 1, title: text },
      signOffs: [],
      policy: { fourEyes: true, waiverLongestDays: 30, waiverMostRenewals: 2 },
      sections: [],
      items: [],
    },
    { type: "review.launch-moved", launchOn: "2026-12-20", dueOn: { [itemId]: "2026-12-16" } },
    { type: "review.lead-changed", lead: "WKIM" },
    { type: "review.cancelled", reason: text },
    { type: "access.denied", action: "item.take", itemId, why: "guest" },
    { type: "item.taken", itemId },
    { type: "item.given-back", itemId },
    { type: "item.moved", itemId, to: "in-progress" },
    { type: "item.assigned", itemId, owner: "SDBA" },
    { type: "item.assigned", itemId, owner: null },
    { type: "item.completed", itemId, evidence: [] },
    { type: "item.completed", itemId, evidence: [{ ...evidence, value: text }, evidence, evidence] },
    { type: "item.reopened", itemId, reason: text },
    { type: "item.blocked", itemId, blockedBy: "UOMAR", reason: text },
    { type: "item.blocked", itemId, blockedBy: null, reason: text },
    { type: "item.unblocked", itemId },
    { type: "item.ruled-out", itemId, reason: text },
    { type: "item.criteria-checked", itemId, met: ["x"] },
    { type: "item.due-moved", itemId, dueOn: "2027-01-08" },
    { type: "item.waits-changed", itemId, waitsFor: [] },
    { type: "item.waits-changed", itemId, waitsFor: ["b"] },
    { type: "item.evidence-added", itemId, evidence: { ...evidence, value: text } },
    { type: "item.commented", itemId, text },
    { type: "item.snoozed", itemId, until: "2026-11-27", reason: text },
    {
      type: "waiver.requested",
      itemId,
      risk: text,
      control: text,
      expiresOn: "2026-12-04",
      expiresAt: "2026-12-04T23:00:00.000Z",
    },
    { type: "waiver.approved", itemId },
    { type: "waiver.declined", itemId, reason: text },
    { type: "waiver.declined", itemId, reason: "" },
    { type: "waiver.revoked", itemId, reason: text },
    { type: "waiver.expired", itemId },
    { type: "item.evidence-stale", itemId },
    { type: "review.decided", decision: "go", reason: text, conditions: [], override: null },
    {
      type: "review.decided",
      decision: "go-with-conditions",
      reason: "",
      conditions: [{ id: "c", text, itemId: null, owner: "UKIM", dueOn: "2027-01-08", metAt: null, metBy: null }],
      override: { reason: text, itemIds: [itemId], roles: [], objections: [] },
    },
    { type: "review.launched" },
    { type: "review.reopened", reason: text },
    { type: "review.candidate", version: "2.4.1" },
    { type: "condition.met", conditionId: "c" },
    { type: "sign-off.signed", roles: ["sre", "product"], note: "", covers: "x" },
    { type: "sign-off.signed", roles: ["sre"], note: text, covers: "x" },
    { type: "sign-off.refused", roles: ["sre"], reason: text },
    { type: "sign-off.withdrawn" },
    { type: "sign-off.voided", seqs: [3, 4], why: "evidence-stale", itemId: "b" },
    { type: "sign-off.voided", seqs: [3], why: "new-candidate", itemId: null },
  ];
}

export const randomHistory: fc.Arbitrary<readonly Recorded[]> = hostileText(1500, 1).chain((text) =>
  fc.shuffledSubarray([...everyEvent(text)]).map((events) =>
    events.map((event, index) => ({
      reviewId: "R1",
      seq: index + 1,
      at: "2026-11-20T09:00:00.000Z",
      by: "UANA",
      event,
    })),
  ),
);
