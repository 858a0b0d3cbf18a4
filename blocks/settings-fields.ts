import { z } from "zod";
import { WAIVER_LIMITS } from "../src/domain/settings/change-settings.ts";
import { channelField } from "./fields/channel-field.ts";
import { checksField } from "./fields/checks-field.ts";
import { choiceField, choicesField } from "./fields/choice-field.ts";
import { dateField } from "./fields/date-field.ts";
import { peopleField } from "./fields/people-field.ts";
import { textField } from "./fields/text-field.ts";

const ids = z.array(z.string());
const someText = z.string().min(1);

export const adminsField = peopleField("settings.admins", {
  label: "Admins",
  hint: "They import templates, change these settings, and may do what the lead of any review may.",
  placeholder: "Pick people",
  schema: ids,
  error: "Pick people of this workspace.",
});

/** A role's holders, of all services or of one. */
export const roleServiceField = choiceField("settings.role-service", {
  label: "For which service",
  dispatch: true,
  schema: someText,
  error: "Pick a service, or all of them.",
});
export const rolePeopleField = peopleField("settings.role-people", {
  label: "People",
  placeholder: "Nobody",
  schema: ids,
  error: "Pick people of this workspace, or leave this empty.",
});
export const roleGroupsField = choicesField("settings.role-groups", {
  label: "User groups",
  hint: "Whoever is in the group when it counts holds the role.",
  placeholder: "None",
  schema: ids,
  error: "Pick user groups, or leave this empty.",
});

export const fourEyesField = checksField("settings.four-eyes", {
  label: "Four eyes",
  schema: ids,
  error: "Tick it, or leave it empty.",
});
export const longestDaysField = wholeNumber(
  "settings.waiver-days",
  "Waivers hold for at most so many days",
  "longestDays",
);
export const mostRenewalsField = wholeNumber(
  "settings.waiver-renewals",
  "A waiver can be renewed so many times",
  "mostRenewals",
);
export const headChannelField = channelField("settings.head-channel", {
  label: "Channel for the head of the record",
  hint: "It gets the head of the record once a day, so that nobody can rewrite the past unseen. Invite the app to it.",
  placeholder: "None",
  schema: z.string().nullable(),
  error: "Pick a channel, or leave this empty.",
});

export const freezeNameField = textField("freeze.name", {
  label: "Name",
  placeholder: "End of year",
  limit: 80,
  schema: someText,
  error: "Name it, like End of year.",
});
export const freezeServiceField = choiceField("freeze.service", {
  label: "For which service",
  schema: someText,
  error: "Pick a service, or all of them.",
});
export const freezeFromField = dateField("freeze.from", {
  label: "First day",
  schema: someText,
  error: "Pick the first day.",
});
export const freezeToField = dateField("freeze.to", {
  label: "Last day",
  schema: someText,
  error: "Pick the last day.",
});
export const freezeZoneField = choiceField("freeze.time-zone", {
  label: "Time zone",
  hint: "Its days begin and end there.",
  schema: someText,
  error: "Pick a time zone.",
});

export const sessionsField = textField("freeze.sessions", {
  label: "Sessions",
  hint: "One a line: its day and its hours. One that closes no later than it opens goes on into the next day.",
  placeholder: "2026-12-15 09:30-16:00",
  multiline: true,
  schema: someText,
  error: "Write one session a line, like 2026-12-15 09:30-16:00.",
});

function wholeNumber(id: string, label: string, setting: keyof typeof WAIVER_LIMITS) {
  const { least, most } = WAIVER_LIMITS[setting];
  const error = `Write a whole number from ${least} to ${most}.`;
  return textField(id, {
    label,
    limit: 4,
    schema: z
      .string()
      .regex(/^\d{1,4}$/)
      .transform(Number),
    error,
  });
}
