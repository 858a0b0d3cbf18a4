import type { SettingsRefusal } from "../../src/domain/refusals.ts";
import { code, type Phrase, quoted, say } from "./phrase.ts";
import { named } from "./review-words.ts";

type Own = Exclude<SettingsRefusal["reason"], "bad-service" | "not-a-day" | "not-a-zone" | "text-too-long">;
type Sentences = { readonly [reason in Own]: (refusal: Extract<SettingsRefusal, { reason: reason }>) => Phrase };

const SETTINGS = {
  longestDays: "A waiver holds for",
  mostRenewals: "A waiver is renewed",
};
const UNITS = { longestDays: "days", mostRenewals: "times" };

const SESSION = code("2026-12-15 09:30-16:00");

/** What stands against a change of the settings. */
export const SETTINGS_SENTENCES: Sentences = {
  "last-admin": () => say`That would leave the app without an admin. Name another one first.`,
  "setting-out-of-range": ({ setting, least, most, value }) =>
    say`${SETTINGS[setting]} ${least} to ${most} ${UNITS[setting]} at most; ${value} is outside of that.`,
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
  "no-such-freeze": () => say`That freeze is not there any more.`,
};
