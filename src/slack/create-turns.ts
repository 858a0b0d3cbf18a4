/**
 * Lets works begin one in a turn of the event loop. A work on SQLite goes through from its read to its commit without giving the
 * loop a turn; when many clicks come at once, their timers, their acknowledgements and the clicks behind them would wait for
 * all of those works.
 */
export function createTurns(): <Result>(work: () => Promise<Result>) => Promise<Result> {
  let last: Promise<unknown> = Promise.resolve();
  return (work) => {
    const turn = last.then(() => new Promise<void>((resolve) => setImmediate(resolve)));
    last = turn;
    return turn.then(work);
  };
}
