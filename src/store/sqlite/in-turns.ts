/** Between two looks at whether another process writes still, in ms. */
const LOOK_MS = 20;

/**
 * Does something that another process may keep from being done, without holding up this one meanwhile: who finds the way
 * barred waits, and who comes later waits behind them, so that only one looks. `attempt`: whether it is done.
 * `inTurn(attempt)` answers false when it was not done within `patienceMs`.
 */
export function inTurns(patienceMs: number): (attempt: () => boolean) => Promise<boolean> {
  let waiting = 0;
  let last: Promise<unknown> = Promise.resolve();

  return async (attempt) => {
    if (waiting === 0 && attempt()) return true;
    const end = performance.now() + patienceMs;
    waiting += 1;
    const turn = last.then(async () => {
      for (;;) {
        if (attempt()) return true;
        if (performance.now() > end) return false;
        await new Promise((resolve) => setTimeout(resolve, LOOK_MS));
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
