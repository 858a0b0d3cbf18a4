import { type Refused, refused } from "../decision.ts";
import type { PersonRefusal } from "../refusals.ts";
import { parseHours } from "../settings/parse-hours.ts";
import { addCalendarDays, type Day, isTimeZone } from "../time/time.ts";
import type { WorkingHours } from "../time/working-time.ts";
import type { PersonSettings } from "./person-settings.ts";

/** What somebody typed about their own reminders. Empty: as the workspace, or Slack, says. `days`: weekdays, 1 (Monday) to 7. */
export type PersonForm = {
  readonly from: string;
  readonly to: string;
  readonly days: readonly number[];
  readonly timeZone: string;
  readonly pausedUntil: Day | null;
  readonly via: "direct" | "channel";
};

const LONGEST_PAUSE_DAYS = 366;

/** Reads somebody's own settings. What is the workspace's already is not kept as theirs, so that it changes with it. */
export function choosePerson(
  form: PersonForm,
  { workspace, today }: { readonly workspace: WorkingHours; readonly today: Day },
): { readonly ok: true; readonly person: PersonSettings } | Refused<PersonRefusal> {
  const days = [...new Set(form.days)].sort((a, b) => a - b);
  const read = parseHours(form.from.trim() || workspace.from, form.to.trim() || workspace.to, days);
  if (!read.ok) return read;
  const timeZone = form.timeZone.trim();
  if (timeZone !== "" && !isTimeZone(timeZone)) return refused({ reason: "not-a-zone", value: timeZone });
  const { pausedUntil, via } = form;
  const latest = addCalendarDays(today, LONGEST_PAUSE_DAYS);
  if (pausedUntil !== null && pausedUntil < today)
    return refused({ reason: "pause-in-past", value: pausedUntil, today });
  if (pausedUntil !== null && pausedUntil > latest) return refused({ reason: "pause-too-long", latest });
  const hours = sameHours(read.hours, workspace) ? null : read.hours;
  return { ok: true, person: { hours, timeZone: timeZone === "" ? null : timeZone, pausedUntil, via } };
}

function sameHours(own: WorkingHours, workspace: WorkingHours): boolean {
  return own.from === workspace.from && own.to === workspace.to && own.days.join() === workspace.days.join();
}
