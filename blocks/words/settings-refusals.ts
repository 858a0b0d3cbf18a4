import type { SettingsRefusal } from "../../src/domain/refusals.ts";
import { code, type Phrase, quoted, say } from "./phrase.ts";
import { named } from "./review-words.ts";

type Own = Exclude<SettingsRefusal["reason"], "bad-service" | "not-a-day" | "not-a-zone" | "text-too-long">;
type Sentences = { readonly [reason in Own]: (refusal: Extract<SettingsRefusal, { reason: reason }>) => Phrase };

const SETTINGS = {
  quietDays: "An item is quiet after",
  longestDays: "A waiver holds for",
  mostRenewals: "A waiver is renewed",
};
const UNITS = {
  quietDays: "working days",
  longestDays: "days",
  mostRenewals: "times",
};

const HOLIDAY = code("2026-12-24 Christmas Eve");
const SESSION = code("2026-12-15 09:30-16:00");

/** What stands against a change of the settings. */
export const SETTINGS_SENTENCES: Sentences = {
  "last-admin": () => say`That would leave the app without an admin. Name another one first.`,
  "setting-out-of-range": ({ setting, least, most, value }) =>
    Number.isNaN(value)
      ? say`${SETTINGS[setting]} a number of ${UNITS[setting]}, from ${least} to ${most}. Write it like ${code("3")}.`
      : say`${SETTINGS[setting]} ${least} to ${most} ${UNITS[setting]} at most; ${value} is outside of that.`,
  "no-such-role": ({ value, known }) =>
    known.length === 0
      ? say`No template names the role ${code(value, 60)}.`
      : say`No template names the role ${code(value, 60)}. There is ${named(known, 12, "role", 60)}.`,
  "bad-role": ({ value }) =>
    say`${code(value, 100)} cannot be a role's name. It has 60 characters at most, and no spaces at its ends.`,
  "bad-holder": ({ value }) =>
    say`${code(value, 100)} is nobody's id. A person's looks like ${code("U012ABCDEF")}, a user group's like ${code("S012ABCDEF")}.`,
  "holders-changed": () =>
    say`Somebody changed this list while your form was open. Close the form, open it again, and change the list as it is now.`,
  "freeze-name-missing": () => say`The freeze has no name. Name it, like ${code("End of year")}.`,
  "freeze-backwards": ({ from, to }) => say`A freeze from ${code(from)} to ${code(to)} ends before it begins.`,
  "sessions-missing": () => say`The calendar has no session. Write one a line, like ${SESSION}.`,
  "bad-session": ({ line, value }) =>
    say`Line ${line} is not a session: ${quoted(value, 80)}. Write its day and its hours, like ${SESSION}.`,
  "bad-time": ({ value }) =>
    value === ""
      ? say`A time of day is missing. Write from when to when, like ${code("09:00-17:00")}.`
      : say`${code(value, 60)} is not a time of day. Write it like ${code("09:00")}.`,
  "hours-backwards": ({ from, to }) =>
    say`${code(from)} to ${code(to)} ends before it begins. Write an earlier time first, like ${code("09:00-17:00")}.`,
  "working-days-missing": () => say`No day is left to work on. Name one at least, like ${code("mon-fri")}.`,
  "bad-weekdays": ({ value }) =>
    say`${code(value, 60)} are not weekdays. Write them like ${code("mon-fri")} or ${code("mon,tue,thu")}.`,
  "bad-holiday": ({ line, value }) =>
    say`Line ${line} is not a day off: ${quoted(value, 80)}. Write its day and its name, like ${HOLIDAY}.`,
  "holiday-name-missing": ({ day }) => say`${code(day)} has no name. Write its day and its name, like ${HOLIDAY}.`,
  "no-such-holiday": ({ value }) =>
    say`${code(value, 60)} is not among the holidays. ${code("readiness settings show")} lists them.`,
  "unknown-calendar": ({ value }) =>
    say`There is no holiday calendar ${code(value, 60)}. Write a country's code, with a region where there is one, like ${code("DE")} or ${code("DE-BY")}.`,
  "too-many-calendars": ({ most }) => say`There can be ${most} calendars at most.`,
  "no-such-freeze": () => say`That freeze is not there any more.`,
};
