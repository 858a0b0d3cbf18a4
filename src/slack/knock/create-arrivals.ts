export type Arrival = {
  /** By the clock that only grows. */
  readonly at: number;
  /** Resolves when what came then has waited for so long as is bearable. */
  readonly waited: Promise<true>;
};

/**
 * Answers when what is being looked at has come. What is read in one turn of the event loop came together: of many
 * deliveries, the last has waited for all those that were looked at before it, and all have waited long enough at once.
 * `clock`: milliseconds that only grow.
 */
export function createArrivals(clock: () => number, bearableMs: number): () => Arrival {
  let arrival: Arrival | null = null;
  return () => {
    if (arrival === null) {
      const waited = new Promise<true>((resolve) => {
        setTimeout(resolve, bearableMs, true).unref();
      });
      arrival = { at: clock(), waited };
      setImmediate(() => {
        arrival = null;
      });
    }
    return arrival;
  };
}
