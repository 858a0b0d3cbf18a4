import { z } from "zod";
import { TEXT_LIMITS } from "../src/domain/limits.ts";
import { decisionField } from "./decision-fields.ts";
import { channelField } from "./fields/channel-field.ts";
import { checksField } from "./fields/checks-field.ts";
import { choiceField, choicesField } from "./fields/choice-field.ts";
import { dateField } from "./fields/date-field.ts";
import { fileField, uploadedFile } from "./fields/file-field.ts";
import { personField } from "./fields/person-field.ts";
import { textField } from "./fields/text-field.ts";
import { roleServiceField } from "./settings-fields.ts";

const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);
const user = z.string().min(1);
const anyText = z.string();
const someText = z.string().min(1);
const DAY_EXPECTED = "Pick a date. Written, it looks like 2026-12-15.";

/* Selects that may have more than a hundred choices: these are looked up while somebody types. */

export const waitsForField = choicesField("item.waits-for", {
  label: "Waits for",
  hint: "Items that must be settled before this one.",
  placeholder: "Nothing",
  schema: z.array(z.string()),
  error: "Pick items of this review, or leave this empty.",
});
/** A user group's id, or `nobody`: a person cannot be taken out of a people picker again. */
export const otherOwnerField = choiceField("item.owner-group", {
  label: "Or a group, or nobody",
  placeholder: "–",
  schema: z.string().nullable(),
  error: "Pick a group, or leave this empty.",
});
export const evidenceReviewField = choiceField("evidence.review", {
  label: "Review",
  dispatch: true,
  schema: someText,
  error: "Pick the review.",
});
export const evidenceItemField = choiceField("evidence.item", {
  label: "Item",
  placeholder: "Pick an item",
  schema: someText,
  error: "Pick the item that this message is evidence of.",
});

/** A review's start, and what the lead changes of it. */
export const channelToStartInField = channelField("start.channel", {
  label: "Channel",
  hint: "The review lives in it, and its members see it. Invite the app to it first.",
  placeholder: "Pick a channel",
  schema: z.string().nullable(),
  error: "Pick a channel.",
});
export const serviceField = textField("start.service", {
  label: "Service",
  placeholder: "payments-api",
  limit: 100,
  schema: someText,
  error: "Name the service, like payments-api.",
});
export const versionField = textField("start.version", {
  label: "Version",
  placeholder: "2.4.0",
  limit: 100,
  schema: someText,
  error: "Name the version, like 2.4.0.",
});
export const launchField = dateField("review.launch-on", { label: "Launch date", schema: day, error: DAY_EXPECTED });
export const timeZoneField = choiceField("start.time-zone", {
  label: "Time zone",
  hint: "Due dates and days to launch are counted in it.",
  schema: z.string().nullable(),
  error: "Pick a time zone.",
});
export const typedTimeZoneField = textField("start.typed-time-zone", {
  label: "Or another time zone",
  placeholder: "America/Argentina/Ushuaia",
  limit: 100,
  schema: anyText,
  error: "Write a time zone like Europe/Berlin.",
});
export const templateField = choiceField("start.template", {
  label: "Template",
  dispatch: true,
  schema: someText,
  error: "Pick a template.",
});
export const leadField = personField("review.lead", {
  label: "Lead",
  schema: user,
  error: "Pick who leads the review.",
});
export const carryOverField = checksField("start.carry-over", {
  label: "From the last review of this service",
  schema: z.array(z.string()),
  error: "Tick it, or leave it empty.",
});
export const cancelReasonField = textField("review.cancel-reason", {
  label: "Reason",
  multiline: true,
  limit: TEXT_LIMITS.reason,
  schema: someText,
  error: "Say why the review is cancelled, in a few words.",
});

/** A checklist from outside. */
export const pastedTemplateField = textField("template.pasted", {
  label: "Paste a checklist in Markdown or YAML",
  multiline: true,
  schema: anyText,
  error: "Paste the checklist as text.",
});
export const templateFileField = fileField("template.file", {
  label: "Or a file",
  types: ["md", "markdown", "yaml", "yml", "txt", "text"],
  schema: z.array(uploadedFile),
  error: "The file could not be read. Add it again.",
});

/** Inputs whose every change is sent at once: they want listeners as buttons do. */
export const dispatchingFields = [evidenceReviewField, templateField, decisionField, roleServiceField] as const;

/** Selects that may have more than a hundred choices: each wants an answer to `block_suggestion`. */
export const suggestingFields = [
  waitsForField,
  otherOwnerField,
  evidenceReviewField,
  evidenceItemField,
  templateField,
] as const;
