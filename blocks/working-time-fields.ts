import { z } from "zod";
import { QUIET_DAYS } from "../src/domain/settings/change-settings.ts";
import { checksField } from "./fields/checks-field.ts";
import { textField } from "./fields/text-field.ts";

const time = { limit: 5, schema: z.string().min(1), error: "Write a time of day, like 09:00." };

export const hoursFromField = textField("hours.from", { label: "From", placeholder: "09:00", ...time });
export const hoursToField = textField("hours.to", { label: "To", placeholder: "17:00", ...time });
export const workingDaysField = checksField("hours.days", {
  label: "Working days",
  schema: z.array(z.string()),
  error: "Tick the days that people work on.",
});
export const quietDaysField = textField("settings.quiet-days", {
  label: "Working days until an item is quiet",
  hint: "An item is quiet when nobody has touched it for so long.",
  limit: 2,
  schema: z
    .string()
    .regex(/^\d{1,2}$/)
    .transform(Number),
  error: `Write a whole number from ${QUIET_DAYS.least} to ${QUIET_DAYS.most}.`,
});

export const ownHolidaysField = textField("holidays.own", {
  label: "Your own days off",
  hint: "One a line: its day and its name.",
  placeholder: "2026-12-24 Christmas Eve",
  multiline: true,
  schema: z.string(),
  error: "Write one day off a line, like 2026-12-24 Christmas Eve.",
});
export const calendarsField = textField("holidays.calendars", {
  label: "Public holidays",
  hint: "The codes of countries, with a region where there is one, one a line.",
  placeholder: "DE-BY",
  multiline: true,
  limit: 400,
  schema: z.string(),
  error: "Write one code a line, like DE or DE-BY.",
});
