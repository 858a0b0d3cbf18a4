export type DateSetting = { readonly now: Date; readonly timeZone?: string; readonly locale?: string };

/** Fills `{date_short_pretty} at {time}` and its like. Instants in seconds. Source: date tokens in `@slack/types`. */
export function formatSlackDate(
  timestamp: number,
  format: string,
  { now, timeZone, locale = "en-US" }: DateSetting,
): string {
  const at = new Date(timestamp * 1000);
  const zone = timeZone === undefined ? {} : { timeZone };
  const show = (options: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat(locale, { ...options, ...zone }).format(at);
  const dayOf = (date: Date) => new Intl.DateTimeFormat("en-CA", { ...zone, dateStyle: "short" }).format(date);
  const near = nearDay(dayOf(at), dayOf(now));
  const thisYear = dayOf(at).slice(0, 4) === dayOf(now).slice(0, 4);
  const long = show({ weekday: "long", year: "numeric", month: "long", day: "numeric" });
  const short = show({ year: "numeric", month: "short", day: "numeric" });
  const plain = show({ month: "long", day: "numeric" });
  const values: { readonly [token: string]: string } = {
    date_num: dayOf(at),
    date_slash: show({ year: "numeric", month: "2-digit", day: "2-digit" }),
    date_long: long,
    date_long_full: show({ year: "numeric", month: "long", day: "numeric" }),
    date_long_pretty: near ?? long,
    date: plain,
    date_pretty: near ?? plain,
    date_short: short,
    date_short_pretty: near ?? short,
    day_divider_pretty: near ?? (thisYear ? show({ weekday: "long", month: "long", day: "numeric" }) : long),
    time: show({ hour: "2-digit", minute: "2-digit", hourCycle: "h23" }),
    time_secs: show({ hour: "2-digit", minute: "2-digit", second: "2-digit", hourCycle: "h23" }),
    ago: ago(at, now, locale),
  };
  const filled = format.replace(/\{(\w+)\}/g, (whole, token: string) => values[token] ?? whole);
  return /^\{\w+_pretty\}/.test(format) ? filled.charAt(0).toUpperCase() + filled.slice(1) : filled;
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
