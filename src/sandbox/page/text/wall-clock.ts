const formats = new Map<string, Intl.DateTimeFormat>();

/** `16:02`, on the wall of that zone. Instants in seconds. */
export function timeOf(seconds: number, timeZone: string): string {
  return dateFormat("en-GB", { timeZone, hour: "2-digit", minute: "2-digit" }).format(seconds * 1000);
}

/** `Tuesday, 24 November 2026 at 16:02:31`, for the tooltip of a time. */
export function fullTimeOf(seconds: number, timeZone: string): string {
  return dateFormat("en-GB", { timeZone, dateStyle: "full", timeStyle: "medium" }).format(seconds * 1000);
}

/** `2026-11-24`: which day an instant falls on there. */
export function dayOf(seconds: number, timeZone: string): string {
  return dateFormat("en-CA", { timeZone, dateStyle: "short" }).format(seconds * 1000);
}

/** Formats are made once: making one takes longer than drawing the message around it. */
export function dateFormat(locale: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = `${locale} ${JSON.stringify(options)}`;
  const format = formats.get(key) ?? new Intl.DateTimeFormat(locale, options);
  formats.set(key, format);
  return format;
}
