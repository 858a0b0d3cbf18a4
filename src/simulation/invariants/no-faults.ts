import type { Journal } from "../journal.ts";

/** No piece of the bot's work failed, whatever Slack answered. */
export function noFaults({ troubles }: Journal): readonly string[] {
  return troubles.map(({ at, what }) => `${at} ${what}`);
}
