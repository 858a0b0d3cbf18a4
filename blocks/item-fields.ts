import { z } from "zod";
import { TEXT_LIMITS } from "../src/domain/limits.ts";
import { checksField } from "./fields/checks-field.ts";
import { choiceField } from "./fields/choice-field.ts";
import { dateField } from "./fields/date-field.ts";
import { personField } from "./fields/person-field.ts";
import { textField } from "./fields/text-field.ts";

const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);
const user = z.string().min(1);
const anyText = z.string();
const someText = z.string().min(1);
const DAY_EXPECTED = "Pick a date. Written, it looks like 2026-12-15.";

/** An item's details. */
export const statusField = choiceField("item.status", {
  label: "Status",
  schema: z.enum(["open", "in-progress", "blocked", "done", "not-applicable", "waived"]),
  error: "Pick a status.",
});
export const blockedByField = personField("item.blocked-by", {
  label: "Blocked by",
  hint: "Leave it empty when it is not a person in this workspace, and name it in the reason.",
  placeholder: "Somebody",
  schema: user.nullable(),
  error: "Pick a person, or leave this empty.",
});
export const reasonField = textField("item.reason", {
  label: "Reason",
  hint: "Needed for Blocked and Not applicable, and for opening a settled item again.",
  limit: TEXT_LIMITS.reason,
  schema: anyText,
  error: "Write the reason in a few words.",
});
export const blockReasonField = textField("item.reason", {
  label: "Reason",
  limit: TEXT_LIMITS.reason,
  placeholder: "Vault policy missing",
  schema: someText,
  error: "Say what blocks it, in a few words.",
});
export const ownerField = personField("item.owner", {
  label: "Owner",
  placeholder: "Nobody has it",
  schema: user.nullable(),
  error: "Pick a person, or leave this empty.",
});
export const dueField = dateField("item.due-on", { label: "Due", schema: day, error: DAY_EXPECTED });
export const criteriaField = checksField("item.criteria", {
  label: "Criteria",
  schema: z.array(z.string()),
  error: "Tick the criteria that hold.",
});
export const commentField = textField("item.comment", {
  label: "Comment",
  multiline: true,
  limit: TEXT_LIMITS.comment,
  schema: anyText,
  error: "Write the comment as text.",
});
