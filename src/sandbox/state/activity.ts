/** Counts what is under way, so that a test can wait until nothing is. */
export type Activity = {
  /** Marks something as under way; call the answer when it ends. */
  readonly begin: () => () => void;
  /** Resolves when nothing has been under way for `quietMs`; throws after `timeoutMs` (real milliseconds). */
  readonly settled: (quietMs: number, timeoutMs: number) => Promise<void>;
};

export function createActivity(): Activity {
  let running = 0;
  let lastEnd = performance.now();
  return {
    begin: () => {
      running += 1;
      let ended = false;
      return () => {
        if (ended) return;
        ended = true;
        running -= 1;
        lastEnd = performance.now();
      };
    },
    settled: async (quietMs, timeoutMs) => {
      const start = performance.now();
      const called = start;
      for (;;) {
        const time = performance.now();
        const quietFor = time - Math.max(lastEnd, called);
        if (running === 0 && quietFor >= quietMs) return;
        if (time - start > timeoutMs) {
          throw new Error(
            `The sandbox did not settle within ${timeoutMs} ms: ${running} calls or deliveries are under way`,
          );
        }
        await new Promise((resolve) => setTimeout(resolve, running > 0 ? 5 : Math.max(1, quietMs - quietFor)));
      }
    },
  };
}
