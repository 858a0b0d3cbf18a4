import type { Belongings } from "./belongings.ts";

/** The buttons that carry the id or the name of something. A test holds this against the table of buttons. */
export const BUTTONS = [
  "item.take",
  "item.give-back",
  "item.complete",
  "item.unblock",
  "item.block",
  "item.details",
  "waiver.request",
  "waiver.approve",
  "waiver.decline",
  "waiver.revoke",
  "settings.role",
  "settings.remove-freeze",
  "card.report",
  "card.decide",
  "card.sign",
  "card.launched",
  "card.conditions",
  "condition.meet",
  "nag.snooze",
  "nag.hand-over",
  "card.open-section",
  "review.open",
  "drill.record",
  "drill.show",
  "drill.retire",
] as const;

/** The entries of a card's menu; each carries the review's id. */
export const ENTRIES = [
  "review.move-launch",
  "review.change-lead",
  "review.candidate",
  "review.reopen",
  "review.cancel",
] as const;

/** The windows that remember an id or a name. The same test holds these against the table of forms. */
export const FORMS = [
  "item.details",
  "item.complete",
  "item.block",
  "waiver.request",
  "waiver.decline",
  "waiver.revoke",
  "nag.snooze",
  "nag.hand-over",
  "drill.record",
  "drill.retire",
  "settings.role",
  "evidence.attach",
  "review.move-launch",
  "review.change-lead",
  "review.cancel",
  "review.decide",
  "review.sign",
  "review.launched",
  "review.candidate",
  "review.reopen",
] as const;

/** Menus that are filled while somebody types, and inputs whose change is sent at once: each with its window. */
export const MENUS = [
  ["item.waits-for", "item.details"],
  ["item.owner-group", "item.details"],
  ["item.owner-group", "nag.hand-over"],
  ["evidence.item", "evidence.attach"],
] as const;
export const CHANGES = [
  ["evidence.review", "evidence.attach"],
  ["decision.choice", "review.decide"],
] as const;

/** What a button carries, with what any of them asks for: each reads its own part and lets the rest pass. */
export function carried(of: Belongings): object {
  return {
    reviewId: of.reviewId,
    itemId: of.itemId,
    conditionId: of.conditionId,
    at: "2026-11-24T10:00:00.000Z",
    subject: `item/${of.reviewId}/${of.itemId}`,
    role: "sre",
    service: of.service,
    id: of.freezeId,
    name: of.drill,
  };
}

/** What a window remembers, likewise. */
export function remembered(of: Belongings, window: string): object {
  return {
    ...carried(of),
    seenSeq: 1,
    itemIds: [of.itemId],
    covers: "0".repeat(64),
    channelId: of.channelId,
    messageTs: "1764000000.000100",
    permalink: "https://example.com/archives/1",
    under: null,
    groups: false,
    ...(window === "settings.role" ? { was: "" } : {}),
  };
}

/** What the inputs of any window hold. */
export function filled(of: Belongings, person: string): object {
  const chosen: { readonly [field: string]: string } = {
    "item.status": "blocked",
    "decision.choice": "no-go",
    "sign.choice": "sign",
    "evidence.review": of.reviewId,
    "evidence.item": of.itemId,
    "nag.snooze-days": "1",
    "drill.result": "succeeded",
    "settings.role-service": of.service,
  };
  const texts = [
    ...["item.reason", "waiver.risk", "waiver.control", "waiver.decline-reason", "waiver.revoke-reason"],
    ...["nag.snooze-reason", "review.cancel-reason", "review.reopen-reason", "decision.reason", "start.version"],
    ...["item.comment", "evidence.note", "drill.retire-reason", "nag.hand-over-word"],
  ];
  const days = ["item.due-on", "review.launch-on", "waiver.expires-on"];
  const people = ["review.lead", "item.owner"];
  const hours = ["drill.started-at", "drill.finished-at"];
  const fields = [
    ...Object.entries(chosen).map(([id, value]) => [id, { selected_option: { value } }] as const),
    ...texts.map((id) => [id, { value: "We tried it." }] as const),
    ...days.map((id) => [id, { selected_date: "2099-06-10" }] as const),
    ...people.map((id) => [id, { selected_user: person }] as const),
    ...hours.map((id, at) => [id, { selected_date_time: 1_764_000_000 + 600 * at }] as const),
  ];
  return Object.fromEntries(fields.map(([id, state]) => [id, { [id]: state }]));
}

/** What somebody types of what they name. */
export function commands(of: Belongings, person: string): readonly string[] {
  return [
    `status ${of.service}`,
    `gate ${of.service} 7.0.0`,
    `report ${of.service} 7.0.0`,
    `sign ${of.service} 7.0.0`,
    `decide ${of.service} 7.0.0`,
    `candidate 7.0.1 ${of.service}`,
    `assign "${of.title}" <@${person}>`,
    `drill show ${of.drill}`,
    `drill record ${of.drill}`,
    `drill retire ${of.drill}`,
    `start ${of.service} 7.0.0 template ${of.template}`,
  ];
}
