import type { SettingsRefusal } from "../refusals.ts";
import { isService } from "../review/start-review.ts";
import { textTooLong } from "../text-too-long.ts";
import { isTimeZone, parseDay } from "../time/time.ts";
import type { Freeze } from "./workspace-settings.ts";

const NAME_LENGTH = 80;

/** What is wrong with a freeze; null: nothing is. */
export function freezeRefusal(freeze: Freeze): SettingsRefusal | null {
  const { name, service, timeZone } = freeze;
  if (name.trim() === "") return { reason: "freeze-name-missing" };
  const tooLong = textTooLong("name", NAME_LENGTH, name);
  if (tooLong !== null) return tooLong;
  if (service !== null && !isService(service)) return { reason: "bad-service", value: service };
  if (!isTimeZone(timeZone)) return { reason: "not-a-zone", value: timeZone };
  const days = freeze.kind === "window" ? [freeze.from, freeze.to] : freeze.sessions.map(({ day }) => day);
  const odd = days.find((day) => parseDay(day) === undefined);
  if (odd !== undefined) return { reason: "not-a-day", value: odd };
  return freeze.kind === "window" && freeze.to < freeze.from
    ? { reason: "freeze-backwards", from: freeze.from, to: freeze.to }
    : null;
}
