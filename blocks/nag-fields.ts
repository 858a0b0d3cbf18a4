import { z } from "zod";
import { TEXT_LIMITS } from "../src/domain/limits.ts";
import { checksField } from "./fields/checks-field.ts";
import { choiceField } from "./fields/choice-field.ts";
import { dateField } from "./fields/date-field.ts";
import { textField } from "./fields/text-field.ts";

const someText = z.string().min(1);

export const snoozeDaysField = choiceField("nag.snooze-days", {
  label: "For how long",
  schema: z
    .string()
    .regex(/^\d{1,3}$/)
    .transform(Number),
  error: "Pick 1, 3 or 7 days.",
});
export const snoozeReasonField = textField("nag.snooze-reason", {
  label: "Reason",
  hint: "It stands in the item's history.",
  placeholder: "Waiting for the load test on Thursday",
  limit: TEXT_LIMITS.reason,
  schema: someText,
  error: "Say why it can wait, in a few words.",
});

/** A word to whoever gets it. */
export const handOverWordField = textField("nag.hand-over-word", {
  label: "A word to them",
  hint: "It becomes a comment on the item.",
  multiline: true,
  limit: TEXT_LIMITS.comment,
  schema: z.string(),
  error: "Write it as text.",
});

/** Somebody's own reminder settings. */
export const earliestField = textField("reminders.from", {
  label: "Earliest",
  placeholder: "09:00",
  limit: 20,
  schema: z.string(),
  error: "Write a time like 09:00.",
});
export const latestField = textField("reminders.to", {
  label: "Latest",
  placeholder: "17:00",
  limit: 20,
  schema: z.string(),
  error: "Write a time like 17:00.",
});
export const ownDaysField = checksField("reminders.days", {
  label: "Days",
  schema: z.array(z.string()),
  error: "Tick the days on which you work.",
});
export const personZoneField = textField("reminders.time-zone", {
  label: "Time zone",
  hint: "Empty: the one of your Slack profile.",
  placeholder: "Europe/Berlin",
  limit: 100,
  schema: z.string(),
  error: "Write a time zone like Europe/Berlin.",
});
export const pausedUntilField = dateField("reminders.paused-until", {
  label: "No reminders up to and with",
  hint: "While you are away. What would wait for you is said to the lead.",
  schema: z.string().nullable(),
  error: "Pick a date, or leave this empty.",
});
export const viaField = choiceField("reminders.via", {
  label: "How",
  schema: z.enum(["direct", "channel"]),
  error: "Pick how you want to be reminded.",
});
