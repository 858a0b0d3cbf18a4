import { dateFormat } from "./wall-clock.ts";

/** `2026-12-11T14:30` on the wall of `timeZone` → seconds since 1970; null when it is no date. */
export function secondsOfLocal(local: string, timeZone: string): number | null {
  const naive = Date.parse(`${local}Z`);
  if (Number.isNaN(naive)) return null;
  const guess = naive - offsetAt(naive, timeZone);
  return Math.floor((naive - offsetAt(guess, timeZone)) / 1000);
}

/** Seconds since 1970 → `2026-12-11T14:30` on the wall of `timeZone`. */
export function localOfSeconds(seconds: number, timeZone: string): string {
  const at = seconds * 1000;
  return new Date(at + offsetAt(at, timeZone)).toISOString().slice(0, 16);
}

/** Milliseconds that the zone's clocks are ahead of UTC at that instant. */
function offsetAt(at: number, timeZone: string): number {
  const parts = dateFormat("en-US", {
    timeZone,
    hourCycle: "h23",
    year: "numeric",
    month: "2-digit",
    day: "2-digit",
    hour: "2-digit",
    minute: "2-digit",
    second: "2-digit",
  }).formatToParts(at);
  const read = (type: string) => Number(parts.find((part) => part.type === type)?.value ?? 0);
  const wall = Date.UTC(read("year"), read("month") - 1, read("day"), read("hour"), read("minute"), read("second"));
  return wall - Math.floor(at / 1000) * 1000;
}
