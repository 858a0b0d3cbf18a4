import { z } from "zod";
import { TEXT_LIMITS } from "../src/domain/limits.ts";
import { dateField } from "./fields/date-field.ts";
import { textField } from "./fields/text-field.ts";

const someText = z.string().min(1);

export const riskField = textField("waiver.risk", {
  label: "Risk",
  hint: "What can happen because this is not done.",
  multiline: true,
  limit: TEXT_LIMITS.note,
  schema: someText,
  error: "Say what the risk is, in a sentence.",
});
export const controlField = textField("waiver.control", {
  label: "Compensating control",
  hint: "What keeps the risk small until then.",
  multiline: true,
  limit: TEXT_LIMITS.note,
  schema: someText,
  error: "Say what compensates for it, in a sentence.",
});
export const waiverEndField = dateField("waiver.expires-on", {
  label: "Holds until the end of",
  schema: z.string().min(1),
  error: "Pick the last day on which it holds.",
});
export const declineReasonField = textField("waiver.decline-reason", {
  label: "Reason",
  multiline: true,
  limit: TEXT_LIMITS.reason,
  schema: z.string(),
  error: "Write the reason in a few words.",
});
export const revokeReasonField = textField("waiver.revoke-reason", {
  label: "Reason",
  multiline: true,
  limit: TEXT_LIMITS.reason,
  schema: someText,
  error: "Say why the waiver ends early, in a few words.",
});
