import { type Refused, refused } from "../decision.ts";
import type { SettingsRefusal } from "../refusals.ts";
import { parseDay } from "../time/time.ts";
import type { FreezeSession } from "./workspace-settings.ts";

const LINE = /^(\S+)\s+(\d{2}:\d{2})\s*[-–]\s*(\d{2}:\d{2})$/u;
const TIME = /^(?:[01]\d|2[0-3]):[0-5]\d$/u;

/** Sessions as somebody types them, `2026-12-15 09:30-16:00` a line. Refuses the first line that is none. */
export function parseSessions(
  text: string,
): { readonly ok: true; readonly sessions: readonly FreezeSession[] } | Refused<SettingsRefusal> {
  const sessions: FreezeSession[] = [];
  for (const [index, line] of text.split(/\r?\n/u).entries()) {
    const value = line.trim();
    if (value === "") continue;
    const [, day = "", opens = "", closes = ""] = LINE.exec(value) ?? [];
    const session = { day, opens, closes };
    if (!isSession(session)) return refused({ reason: "bad-session", line: index + 1, value });
    sessions.push(session);
  }
  return { ok: true, sessions };
}

export function isSession({ day, opens, closes }: FreezeSession): boolean {
  return parseDay(day) !== undefined && TIME.test(opens) && TIME.test(closes);
}
