import { isTimeZone, type TimeZone } from "../../domain/time/time.ts";
import { nearest } from "./nearest.ts";

/** What somebody wants of the digest. `on` without a time: as it was, or as it is by itself. */
export type DigestWish =
  | { readonly what: "show" | "off" | "now" | "preview" }
  | { readonly what: "on"; readonly at: { readonly weekday: number; readonly time: string } | null }
  | {
      readonly what: "on";
      readonly at: { readonly weekday: number; readonly time: string };
      readonly timeZone: TimeZone;
    };

/** `value` empty: nothing was typed there. */
export type DigestTrouble =
  | { readonly reason: "digest-word"; readonly value: string; readonly nearest: string | null }
  | { readonly reason: "digest-weekday" | "digest-time" | "digest-zone"; readonly value: string };

export type ParsedDigest =
  | { readonly ok: true; readonly wish: DigestWish }
  | { readonly ok: false; readonly trouble: DigestTrouble }
  /** Of a word that stands where none is expected. */
  | { readonly ok: false; readonly extra: string };

const WISHES = ["on", "off", "now", "preview"] as const;
const WEEKDAYS = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"];
const LEAST_LETTERS = 3;

/** Reads `digest on fri 10:00 Europe/Berlin`, `off`, `now`, `preview`, or nothing at all. */
export function parseDigest([first, ...rest]: readonly string[]): ParsedDigest {
  if (first === undefined) return { ok: true, wish: { what: "show" } };
  const what = WISHES.find((known) => known === first.toLowerCase());
  if (what === undefined)
    return { ok: false, trouble: { reason: "digest-word", value: first, nearest: nearest(first, WISHES) } };
  if (what === "on") return parseOn(rest);
  const [extra] = rest;
  return extra === undefined ? { ok: true, wish: { what } } : { ok: false, extra };
}

function parseOn([day, clock, zone, extra]: readonly string[]): ParsedDigest {
  const wrong = (reason: "digest-weekday" | "digest-time" | "digest-zone", value: string): ParsedDigest => ({
    ok: false,
    trouble: { reason, value },
  });
  if (day === undefined) return { ok: true, wish: { what: "on", at: null } };
  const weekday = weekdayOf(day);
  if (weekday === undefined) return wrong("digest-weekday", day);
  const time = timeOf(clock ?? "");
  if (time === undefined) return wrong("digest-time", clock ?? "");
  const at = { weekday, time };
  if (zone === undefined) return { ok: true, wish: { what: "on", at } };
  const timeZone = zoneOf(zone);
  if (timeZone === undefined) return wrong("digest-zone", zone);
  return extra === undefined ? { ok: true, wish: { what: "on", at, timeZone } } : { ok: false, extra };
}

/** 1 (Monday) to 7 (Sunday), by its name or at least three letters of it. */
function weekdayOf(word: string): number | undefined {
  const typed = word.toLowerCase();
  const at = typed.length < LEAST_LETTERS ? -1 : WEEKDAYS.findIndex((name) => name.startsWith(typed));
  return at === -1 ? undefined : at + 1;
}

/** `HH:MM` of `9:30` or `09:30`. */
function timeOf(word: string): string | undefined {
  const found = /^([01]?\d|2[0-3]):([0-5]\d)$/.exec(word);
  return found?.[1] === undefined ? undefined : `${found[1].padStart(2, "0")}:${found[2]}`;
}

/** A zone by its name, in the case that it is written in; an offset is no zone. */
function zoneOf(word: string): TimeZone | undefined {
  if (!/^[a-z]/i.test(word) || !isTimeZone(word)) return undefined;
  return Temporal.Instant.fromEpochMilliseconds(0).toZonedDateTimeISO(word).timeZoneId;
}
