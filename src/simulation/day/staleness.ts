import type { DayClick } from "./clicks-of-a-day.ts";

/** Counts for how long each click waited to be seen, message by message. */
export type Staleness = {
  readonly clicked: (click: DayClick) => void;
  /** A message was sent as it is now. */
  readonly shown: (message: string, at: number) => void;
  /** Of every click and every message that shows it, in milliseconds. */
  readonly waits: readonly number[];
  /** Messages with clicks that nobody has seen yet, with the instants of those. */
  readonly stale: ReadonlyMap<string, readonly number[]>;
};

export function createStaleness(): Staleness {
  const stale = new Map<string, number[]>();
  const waits: number[] = [];
  return {
    waits,
    stale,
    clicked: ({ at, messages }) => {
      for (const message of messages) stale.set(message, [...(stale.get(message) ?? []), at]);
    },
    shown: (message, at) => {
      for (const clickedAt of stale.get(message) ?? []) waits.push(at - clickedAt);
      stale.delete(message);
    },
  };
}
