import type { FormValues } from "../../../blocks/form.ts";
import { holidaysModal, workingTimeModal } from "../../../blocks/settings-modals.ts";
import { holidaysSum } from "../../../blocks/views/holidays-view.ts";
import { canonicalJson } from "../../domain/canonical-json.ts";
import { refused } from "../../domain/decision.ts";
import { parseCalendars, parseOwnHolidays } from "../../domain/settings/parse-holidays.ts";
import { parseHours } from "../../domain/settings/parse-hours.ts";
import type { Door } from "../door.ts";
import type { FormReply } from "../knock/replies.ts";
import type { Visitor } from "../knock/visit.ts";
import { answered, save } from "./settings-forms.ts";

type Under = { readonly under: string | null };
type Was = { readonly from: string; readonly to: string; readonly days: readonly number[]; readonly quietDays: number };

/** Only what was changed in the form is changed: another admin may have saved something else meanwhile. */
export async function saveWorkingTime(
  door: Door,
  visit: Visitor,
  { under, was: { quietDays: wasQuiet, ...wasHours } }: Under & { readonly was: Was },
  { from, to, days, quietDays }: FormValues<typeof workingTimeModal.fields>,
): Promise<FormReply> {
  const read = parseHours(from, to, days.map(Number));
  const saved = await save(door, visit, () => {
    if (!read.ok) return read;
    return {
      ...(canonicalJson(read.hours) === canonicalJson(wasHours) ? {} : { hours: read.hours }),
      ...(quietDays === wasQuiet ? {} : { quietDays }),
    };
  });
  return answered(door, visit, under, saved, workingTimeModal);
}

export async function saveHolidays(
  door: Door,
  visit: Visitor,
  { under, was }: Under & { readonly was: string },
  { own: typed, calendars }: FormValues<typeof holidaysModal.fields>,
): Promise<FormReply> {
  const read = parseOwnHolidays(typed);
  const saved = await save(door, visit, ({ holidays }) => {
    if (!read.ok) return read;
    if (holidaysSum(holidays) !== was) return refused({ reason: "holders-changed" });
    return { holidays: { own: read.own, countries: parseCalendars(calendars) } };
  });
  return answered(door, visit, under, saved, holidaysModal);
}
