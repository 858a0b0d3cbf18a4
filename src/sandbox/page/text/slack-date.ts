import { dateFormat } from "./wall-clock.ts";

export type DateSetting = { readonly now: Date; readonly timeZone: string; readonly locale?: string };

type Shapes = { readonly [token: string]: Intl.DateTimeFormatOptions };

const CLOCK: Shapes = {
  time: { hour: "2-digit", minute: "2-digit", hourCycle: "h23" },
  time_secs: { hour: "2-digit", minute: "2-digit", second: "2-digit", hourCycle: "h23" },
};

const DAYS: Shapes = {
  date: { month: "long", day: "numeric" },
  date_slash: { year: "numeric", month: "2-digit", day: "2-digit" },
  date_long: { weekday: "long", year: "numeric", month: "long", day: "numeric" },
  date_long_full: { year: "numeric", month: "long", day: "numeric" },
  date_short: { year: "numeric", month: "short", day: "numeric" },
  day_divider: { weekday: "long", month: "long", day: "numeric" },
};

/** Fills `{date_short_pretty} at {time}` and its like. Instants in seconds. Source: date tokens in `@slack/types`. */
export function formatSlackDate(timestamp: number, format: string, setting: DateSetting): string {
  const filled = format.replace(/\{(\w+)\}/g, (whole, token: string) => tokenValue(token, timestamp, setting) ?? whole);
  return /^\{\w+_pretty\}/.test(format) ? filled.charAt(0).toUpperCase() + filled.slice(1) : filled;
}

function tokenValue(token: string, timestamp: number, { now, timeZone, locale = "en-US" }: DateSetting): string | null {
  const at = new Date(timestamp * 1000);
  const show = (shape: Intl.DateTimeFormatOptions) => dateFormat(locale, { ...shape, timeZone }).format(at);
  const dayOf = (date: Date) => dateFormat("en-CA", { timeZone, dateStyle: "short" }).format(date);
  if (token === "ago") return ago(at, now, locale);
  if (token === "date_num") return dayOf(at);
  const clock = CLOCK[token];
  if (clock !== undefined) return show(clock);
  const pretty = token.endsWith("_pretty");
  const near = pretty ? nearDay(dayOf(at), dayOf(now)) : null;
  if (near !== null) return near;
  const otherYear = token === "day_divider_pretty" && dayOf(at).slice(0, 4) !== dayOf(now).slice(0, 4);
  const shape = DAYS[otherYear ? "date_long" : pretty ? token.slice(0, -"_pretty".length) : token];
  return shape === undefined ? null : show(shape);
}

function nearDay(day: string, today: string): string | null {
  const days = Math.round((Date.parse(day) - Date.parse(today)) / 86_400_000);
  return { "-1": "yesterday", "0": "today", "1": "tomorrow" }[String(days)] ?? null;
}

function ago(at: Date, now: Date, locale: string): string {
  const seconds = Math.round((at.getTime() - now.getTime()) / 1000);
  const words = new Intl.RelativeTimeFormat(locale, { numeric: "auto" });
  const size = Math.abs(seconds);
  if (size < 60) return words.format(seconds, "second");
  if (size < 3_600) return words.format(Math.round(seconds / 60), "minute");
  if (size < 86_400) return words.format(Math.round(seconds / 3_600), "hour");
  return words.format(Math.round(seconds / 86_400), "day");
}
