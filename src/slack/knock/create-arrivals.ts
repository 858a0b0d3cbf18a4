/**
 * Answers when what is being looked at has come. What is read in one turn of the event loop came together: of many
 * deliveries, the last has waited for all those that were looked at before it. `clock`: milliseconds that only grow.
 */
export function createArrivals(clock: () => number): () => number {
  let cameAt: number | null = null;
  return () => {
    if (cameAt === null) {
      cameAt = clock();
      setImmediate(() => {
        cameAt = null;
      });
    }
    return cameAt;
  };
}
