import { createPacer } from "../../slack/client/pacer.ts";
import type { DayClick } from "./clicks-of-a-day.ts";
import { createStaleness } from "./staleness.ts";

const METHOD = "chat.update";
const WORKSPACE = "T1";

/**
 * The same day under the same limits, by a scheduler that no bot can be: it knows every click to come, needs no rest, and with
 * each turn shows the message whose clicks, shown now and not at its next click, wait least in all. What a bot can reach is
 * measured against it.
 */
export function playForeseen(clicks: readonly DayClick[]): readonly number[] {
  let now = 0;
  const pacer = createPacer(() => now);
  const staleness = createStaleness();
  const comingOf = Map.groupBy(
    clicks.flatMap(({ at, messages }) => messages.map((message) => ({ at, message }))),
    ({ message }) => message,
  );
  const nextClick = (message: string) => comingOf.get(message)?.find(({ at }) => at > now)?.at ?? now + 86_400_000;
  const worth = (message: string, waiting: readonly number[]) => waiting.length * (nextClick(message) - now);
  let turnAt = 0;
  for (let index = 0; index < clicks.length || staleness.stale.size > 0; ) {
    const clickAt = clicks[index]?.at ?? Number.POSITIVE_INFINITY;
    now = staleness.stale.size > 0 ? Math.min(clickAt, Math.max(turnAt, now)) : clickAt;
    for (let click = clicks[index]; click !== undefined && click.at <= now; click = clicks[index]) {
      staleness.clicked(click);
      index += 1;
    }
    while (staleness.stale.size > 0 && turnAt <= now) {
      const wait = pacer.take(WORKSPACE, METHOD, null);
      turnAt = now + wait;
      if (wait > 0) break;
      const [best = ""] = [...staleness.stale]
        .toSorted((a, b) => worth(...b) - worth(...a))
        .map(([message]) => message);
      staleness.shown(best, now);
    }
  }
  return staleness.waits;
}
