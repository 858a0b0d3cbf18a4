import type { HoursRefusal } from "../refusals.ts";
import type { WorkingHours } from "../time/working-time.ts";

const TIME = /^(?:[01]\d|2[0-3]):[0-5]\d$/u;

/** What is wrong with working hours; null: nothing is. */
export function hoursRefusal({ from, to, days }: WorkingHours): HoursRefusal | null {
  if (!TIME.test(from)) return { reason: "bad-time", end: "from", value: from };
  if (!TIME.test(to)) return { reason: "bad-time", end: "to", value: to };
  if (from >= to) return { reason: "hours-backwards", from, to };
  if (days.length === 0) return { reason: "working-days-missing" };
  const none = days.find((day) => !Number.isInteger(day) || day < 1 || day > 7);
  return none === undefined ? null : { reason: "bad-weekdays", value: String(none) };
}
