import type { Instant } from "../domain/time/time.ts";

/** A clock that goes only when it is moved, and never back. */
export type Clock = {
  readonly now: () => Instant;
  readonly moveTo: (at: Instant) => void;
  readonly moveBy: (ms: number) => void;
};

export function virtualClock(begins: Instant): Clock {
  let now = Date.parse(begins);
  return {
    now: () => new Date(now).toISOString(),
    moveTo: (at) => {
      now = Math.max(now, Date.parse(at));
    },
    moveBy: (ms) => {
      now += ms;
    },
  };
}
