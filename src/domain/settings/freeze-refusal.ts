import type { SettingsRefusal } from "../refusals.ts";
import { isService } from "../review/start-review.ts";
import { textTooLong } from "../text-too-long.ts";
import { isTimeZone, parseDay } from "../time/time.ts";
import { isSession } from "./freeze-session.ts";
import type { Freeze, FreezeSessions, FreezeWindow } from "./workspace-settings.ts";

const NAME_LENGTH = 80;

/** What is wrong with a freeze; null: nothing is. */
export function freezeRefusal(freeze: Freeze): SettingsRefusal | null {
  const { name, service, timeZone } = freeze;
  if (name.trim() === "") return { reason: "freeze-name-missing" };
  const tooLong = textTooLong("name", NAME_LENGTH, name);
  if (tooLong !== null) return tooLong;
  if (service !== null && !isService(service)) return { reason: "bad-service", value: service };
  if (!isTimeZone(timeZone)) return { reason: "not-a-zone", value: timeZone };
  return freeze.kind === "window" ? windowRefusal(freeze) : sessionsRefusal(freeze);
}

function windowRefusal({ from, to }: FreezeWindow): SettingsRefusal | null {
  const odd = [from, to].find((day) => parseDay(day) === undefined);
  if (odd !== undefined) return { reason: "not-a-day", value: odd };
  return to < from ? { reason: "freeze-backwards", from, to } : null;
}

function sessionsRefusal({ sessions }: FreezeSessions): SettingsRefusal | null {
  if (sessions.length === 0) return { reason: "sessions-missing" };
  const at = sessions.findIndex((session) => !isSession(session));
  const odd = sessions[at];
  if (odd === undefined) return null;
  return { reason: "bad-session", line: at + 1, value: `${odd.day} ${odd.opens}-${odd.closes}` };
}
