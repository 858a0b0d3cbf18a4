import { setTimeout as pause, setImmediate as turnOfTheLoop } from "node:timers/promises";

/** Between two looks at whether another process writes still, in ms. */
const LOOK_MS = 20;

/**
 * Does something that another process may keep from being done, without holding up this one: who finds the way barred waits,
 * and who comes later waits behind them, so that only one looks. When the way is free again, each of them has a turn of the
 * event loop: timers and answers do not wait for all who wait. `attempt`: what came of it; undefined: the way is barred.
 * `inTurn(attempt)` answers undefined when it was so for all of `patienceMs`.
 */
export function inTurns(
  patienceMs: number,
): <Done extends NonNullable<unknown>>(attempt: () => Done | undefined) => Promise<Done | undefined> {
  let waiting = 0;
  let last: Promise<unknown> = Promise.resolve();

  return async (attempt) => {
    const atOnce = waiting === 0 ? attempt() : undefined;
    if (atOnce !== undefined) return atOnce;
    const end = performance.now() + patienceMs;
    waiting += 1;
    const turn = last.then(async () => {
      for (;;) {
        await turnOfTheLoop();
        const done = attempt();
        if (done !== undefined || performance.now() > end) return done;
        await pause(LOOK_MS);
      }
    });
    last = turn.catch(() => undefined);
    try {
      return await turn;
    } finally {
      waiting -= 1;
    }
  };
}
