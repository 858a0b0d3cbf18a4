import type { DayClick } from "../../simulation/day/clicks-of-a-day.ts";
import { createStaleness } from "../../simulation/day/staleness.ts";

/** For how long each click waited in each message that shows it, in milliseconds. `never`: in so many it was not seen. */
export function waitsOf(
  clicks: readonly DayClick[],
  updates: readonly { readonly at: number; readonly message: string }[],
): { readonly waits: readonly number[]; readonly never: number } {
  const staleness = createStaleness();
  const happened = [
    ...clicks.map((click) => ({ at: click.at, happen: () => staleness.clicked(click) })),
    ...updates.map(({ at, message }) => ({ at, happen: () => staleness.shown(message, at) })),
  ];
  for (const { happen } of happened.sort((a, b) => a.at - b.at)) happen();
  return { waits: staleness.waits, never: [...staleness.stale.values()].flat().length };
}
