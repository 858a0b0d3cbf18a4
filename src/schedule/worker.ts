import type { Log } from "../flows/ports.ts";

/** A piece of work that this process has leased. */
type Leased = { readonly key: string; readonly workspaceId: string };

export type WorkerNeeds<Row extends Leased> = {
  /** Leases at most so many rows that are due, the most urgent first. */
  readonly lease: (limit: number) => Promise<readonly Row[]>;
  readonly run: (row: Row) => Promise<void>;
  /** Keeps the leases of what is running; asked for every `beatMs`. */
  readonly keep: (rows: readonly Row[]) => Promise<void>;
  readonly beatMs: number;
  /** Milliseconds until the next row is due; null: none is. */
  readonly msUntilNext: () => Promise<number | null>;
  readonly log: Log;
};

export type Worker = {
  /** Something may be due now. */
  readonly wake: () => void;
  /** Takes no more work, and waits for what is running. */
  readonly stop: () => Promise<void>;
};

/** At least so often the table is looked at: another process, or a clock, may have made something due. */
const SWEEP_MS = 1_000;
const SHORTEST_MS = 10;
/** After the database failed. */
const TROUBLE_MS = 1_000;

/** Most of this time is spent waiting for Slack, so many may run side by side. */
const AT_ONCE = 48;
const AT_A_LOOK = 8;

/**
 * Does what is due: woken it looks at once, else once a second or when the next row comes due. Rows of one key never run
 * side by side (their lease says so); those of different workspaces and messages do.
 */
export function startWorker<Row extends Leased>({
  lease,
  run,
  keep,
  beatMs,
  msUntilNext,
  log,
}: WorkerNeeds<Row>): Worker {
  const running = new Map<string, { readonly row: Row; readonly done: Promise<void> }>();
  let timer: NodeJS.Timeout | undefined;
  let isLooking = false;
  let lookAgain = false;
  let isStopped = false;
  let isBeating = false;

  function begin(row: Row): void {
    const done = run(row)
      .catch((error: unknown) => {
        // The lease runs out by itself, and the row is tried again.
        log.error({ due: row.key, workspaceId: row.workspaceId, error: String(error) }, "work failed");
      })
      .finally(() => {
        running.delete(row.key);
        wake();
      });
    running.set(row.key, { row, done });
  }

  async function look(): Promise<number> {
    const room = AT_ONCE - running.size;
    const rows = room > 0 ? await lease(Math.min(room, AT_A_LOOK)) : [];
    rows.forEach(begin);
    if (rows.length > 0) lookAgain = true;
    return rows.length > 0 ? 0 : Math.min(Math.max((await msUntilNext()) ?? SWEEP_MS, SHORTEST_MS), SWEEP_MS);
  }

  function wake(): void {
    if (isStopped) return;
    lookAgain = true;
    if (isLooking) return;
    isLooking = true;
    clearTimeout(timer);
    void loop();
  }

  async function loop(): Promise<void> {
    let wait = SWEEP_MS;
    try {
      while (lookAgain && !isStopped) {
        lookAgain = false;
        wait = await look();
      }
    } catch (error) {
      log.error({ error: String(error) }, "the database did not say what is due");
      wait = TROUBLE_MS;
    }
    isLooking = false;
    if (!isStopped) timer = setTimeout(wake, wait);
  }

  async function beat(): Promise<void> {
    if (running.size === 0 || isBeating) return;
    isBeating = true;
    await keep([...running.values()].map(({ row }) => row)).catch((error: unknown) =>
      log.warn({ error: String(error) }, "leases could not be kept"),
    );
    isBeating = false;
  }

  wake();
  const pulse = setInterval(beat, beatMs);
  return {
    wake,
    stop: async () => {
      isStopped = true;
      clearTimeout(timer);
      await Promise.allSettled([...running.values()].map(({ done }) => done));
      clearInterval(pulse);
    },
  };
}
