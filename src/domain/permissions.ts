import type { DenialReason } from "./refusals.ts";

/** Somebody in the workspace, as far as the right to act goes. */
export type Actor = {
  /** Slack user id. */
  readonly id: string;
  readonly kind: "member" | "guest" | "external" | "bot" | "deactivated";
  /** An admin of the app. */
  readonly admin: boolean;
  readonly timeZone: string | null;
};

export type Action =
  | "review.see"
  | "review.start"
  | "review.move-launch"
  | "review.change-lead"
  | "review.cancel"
  | "item.take"
  | "item.assign"
  | "item.complete"
  | "item.edit"
  | "item.attach-evidence"
  | "item.snooze"
  | "reminders.change"
  | "review.decide"
  | "review.override"
  | "review.launch"
  | "review.candidate"
  | "review.report"
  | "review.reopen"
  | "condition.meet"
  | "sign-off"
  | "waiver.request"
  | "waiver.answer"
  | "waiver.revoke"
  | "template.import"
  | "settings.change"
  | "digest.change"
  | "drill.see"
  | "drill.add"
  | "drill.record"
  | "drill.retire";

/**
 * `reader`: whoever is in the review's channel, which flows/may-see.ts asks Slack. `member`: full members of the workspace.
 * `role`: those of them who hold the role that it takes; which one that is, and that nobody answers themselves, the verbs
 * decide (sign-off, answer-waiver, revoke-waiver). `lead`: the review's lead, and admins of the app. `admin`: only those.
 */
type Who = "reader" | "member" | "role" | "lead" | "admin";

/** Who may do what. What is not named here is denied. */
export const WHO_MAY: { readonly [action in Action]: Who } = {
  "review.see": "reader",
  "review.start": "member",
  "review.move-launch": "lead",
  "review.change-lead": "lead",
  "review.cancel": "lead",
  "item.take": "member",
  "item.assign": "member",
  "item.complete": "member",
  "item.edit": "member",
  "item.attach-evidence": "member",
  "item.snooze": "member",
  // Their own.
  "reminders.change": "member",
  "review.decide": "lead",
  "review.override": "admin",
  "review.launch": "lead",
  "review.candidate": "lead",
  "review.report": "member",
  "review.reopen": "lead",
  "condition.meet": "member",
  "sign-off": "role",
  "waiver.request": "member",
  "waiver.answer": "role",
  "waiver.revoke": "role",
  "template.import": "admin",
  "settings.change": "admin",
  "digest.change": "member",
  "drill.see": "member",
  "drill.add": "member",
  "drill.record": "member",
  // Its owner, and admins of the app: the verb decides, who knows the drill.
  "drill.retire": "role",
};

/** Why somebody may not do it; null when they may. `lead`: of the review in question, if there is one. */
export function denialOf(actor: Actor, action: Action, lead: string | null): DenialReason | null {
  const who = WHO_MAY[action];
  if (who === "reader") return null;
  if (actor.kind !== "member") return actor.kind;
  if (who === "member" || who === "role" || actor.admin) return null;
  if (who === "lead") return actor.id === lead ? null : "not-lead";
  return "not-admin";
}
