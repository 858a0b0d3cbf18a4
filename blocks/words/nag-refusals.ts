import type { HoursRefusal, PersonRefusal, SnoozeRefusal } from "../../src/domain/refusals.ts";
import { code, type Phrase, say } from "./phrase.ts";

type Refused = SnoozeRefusal | PersonRefusal;
type Own = Exclude<Refused["reason"], HoursRefusal["reason"] | "not-a-zone" | "text-too-long">;
type Sentences = { readonly [reason in Own]: (refusal: Extract<Refused, { reason: reason }>) => Phrase };

/** What stands against a snooze, and against somebody's own reminder settings. */
export const NAG_SENTENCES: Sentences = {
  "snooze-days": ({ value }) => say`It can be snoozed for 1, 3 or 7 days; ${value} is none of these.`,
  "snooze-past-launch": ({ launchOn, today }) =>
    launchOn <= today
      ? say`The launch is on ${code(launchOn)}, and today is ${code(today)}, so this cannot wait. Hand it over, or say what blocks it.`
      : say`The launch is on ${code(launchOn)}. Snooze it until that day at the latest, for 1 day, say.`,
  "snooze-reason-missing": () => say`Say why it can wait, in a few words.`,
  "pause-in-past": ({ value, today }) =>
    say`${code(value)} has passed; today is ${code(today)}. Pick today or a later day, or leave it empty.`,
  "pause-too-long": ({ latest }) => say`A pause lasts until ${code(latest)} at most. Pick an earlier day.`,
};
