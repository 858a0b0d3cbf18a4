import { type Refused, refused } from "../decision.ts";
import type { HoursRefusal } from "../refusals.ts";
import { parseWeekdays } from "../time/weekdays.ts";
import type { WorkingHours } from "../time/working-time.ts";
import { hoursRefusal } from "./hours-refusal.ts";

type HoursRead = { readonly ok: true; readonly hours: WorkingHours } | Refused<HoursRefusal>;

/** Working hours as somebody types them: `9:00` and `17:00`, and the weekdays as text (`mon-fri`) or as numbers. */
export function parseHours(from: string, to: string, days: string | readonly number[]): HoursRead {
  const weekdays = typeof days === "string" ? parseWeekdays(days) : days;
  if (weekdays === undefined) return refused({ reason: "bad-weekdays", value: String(days) });
  const hours = { from: padded(from), to: padded(to), days: weekdays };
  const no = hoursRefusal(hours);
  return no === null ? { ok: true, hours } : refused(no);
}

/** The two times of `09:00-17:00`, as they are typed; a missing one is empty. */
export function splitHours(text: string): readonly [string, string] {
  const [from = "", to = "", ...rest] = text.split(/\s*[-–]\s*/u);
  return rest.length === 0 ? [from, to] : [text, ""];
}

function padded(time: string): string {
  return /^\d:/u.test(time.trim()) ? `0${time.trim()}` : time.trim();
}
