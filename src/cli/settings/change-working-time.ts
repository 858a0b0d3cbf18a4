import { randomUUID } from "node:crypto";
import { isKnownCalendar } from "../../calendars/holidays-of.ts";
import type { Refused } from "../../domain/decision.ts";
import { refused } from "../../domain/decision.ts";
import type { SettingsRefusal } from "../../domain/refusals.ts";
import { parseCalendars, sortedHolidays } from "../../domain/settings/parse-holidays.ts";
import { parseHours, splitHours } from "../../domain/settings/parse-hours.ts";
import type { WorkspaceSettings } from "../../domain/settings/workspace-settings.ts";
import { weekdaysInWords } from "../../domain/time/weekdays.ts";
import { saveSettings } from "../../flows/settings/save-settings.ts";
import { settingsSentence } from "../../flows/settings/settings-sentence.ts";
import { findSecret } from "../../secrets/find-secret.ts";
import { type Answer, answered, failed } from "../answer.ts";
import type { Context } from "../context.ts";
import { whichWorkspace } from "../database/which-workspace.ts";
import { writeDatabase } from "../database/write-database.ts";
import { plain } from "../terminal/columns.ts";
import { counted } from "../terminal/counted.ts";
import { BY_COMMAND_LINE } from "../tokens/by-command-line.ts";

export type InWorkspace = { readonly workspace?: string };
type Wish = (settings: WorkspaceSettings) => Partial<WorkspaceSettings> | Refused<SettingsRefusal>;

/** `hours`: `09:00-17:00`. `days`: `mon-fri`; left out: the days stay as they are. */
export function changeHours(context: Context, hours: string, days: string | undefined, options: InWorkspace) {
  const wish: Wish = (settings) => {
    const read = parseHours(...splitHours(hours), days ?? settings.hours.days);
    return read.ok ? { hours: read.hours } : read;
  };
  return change(context, options, wish, hoursSentence);
}

/** `count`: working days until an item is quiet. */
export function changeQuietDays(context: Context, count: string, options: InWorkspace) {
  const quietDays = /^\d{1,4}$/u.test(count) ? Number(count) : Number.NaN;
  return change(
    context,
    options,
    () => ({ quietDays }),
    ({ quietDays: days }) => `An item is quiet after ${counted(days, "working day")}.`,
  );
}

/** `what`: a day, with its name, or the code of a calendar. */
export function addHoliday(context: Context, what: string, name: string, options: InWorkspace) {
  const [code = ""] = parseCalendars(what);
  const wish: Wish = ({ holidays }) =>
    /^\d/u.test(what)
      ? { holidays: { ...holidays, own: sortedHolidays([...holidays.own, { day: what, name: name.trim() }]) } }
      : { holidays: { ...holidays, countries: [...new Set([...holidays.countries, code])] } };
  return change(context, options, wish, holidaysSentence);
}

export function removeHoliday(context: Context, what: string, options: InWorkspace) {
  const [code = ""] = parseCalendars(what);
  const wish: Wish = ({ holidays: { own, countries } }) => {
    const left = { own: own.filter(({ day }) => day !== what), countries: countries.filter((one) => one !== code) };
    const isThere = left.own.length < own.length || left.countries.length < countries.length;
    return isThere ? { holidays: left } : refused({ reason: "no-such-holiday", value: what });
  };
  return change(context, options, wish, holidaysSentence);
}

async function change(
  context: Context,
  { workspace }: InWorkspace,
  wish: Wish,
  sentence: (settings: WorkspaceSettings) => string,
): Promise<Answer> {
  return writeDatabase(context, async (db) => {
    const workspaceId = await whichWorkspace(context, db, workspace);
    const saved = await saveSettings(
      { db, now: context.now, newId: randomUUID, admins: [], wake: () => {}, isKnownCalendar, findSecret },
      { workspaceId, actor: BY_COMMAND_LINE, delivery: `settings.change/${randomUUID()}` },
      wish,
    );
    return saved.ok ? answered({ stderr: sentence(saved.settings) }) : failed(settingsSentence(saved.refusal));
  });
}

function hoursSentence({ hours }: WorkspaceSettings): string {
  return `People work ${hours.from} to ${hours.to}, ${weekdaysInWords(hours.days)}, each in their own time zone.`;
}

function holidaysSentence({ holidays: { own, countries } }: WorkspaceSettings): string {
  const calendars = countries.length === 0 ? "Of no calendar" : `Public holidays of ${plain(countries.join(", "))}`;
  return `${calendars}, and ${counted(own.length, "day")} of your own.`;
}
