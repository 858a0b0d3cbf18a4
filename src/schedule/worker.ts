import { setImmediate as turnOfTheLoop } from "node:timers/promises";
import type { Log } from "../flows/ports.ts";

/** A piece of work that this process has leased. */
type Leased = { readonly key: string; readonly workspaceId: string };

export type WorkerNeeds<Row extends Leased> = {
  /** Leases at most so many rows that are due, the most urgent first; none of the workspaces `except`. */
  readonly lease: (limit: number, except: readonly string[]) => Promise<readonly Row[]>;
  readonly run: (row: Row) => Promise<void>;
  /** Keeps the leases of what is running; asked for every `beatMs`. */
  readonly keep: (rows: readonly Row[]) => Promise<void>;
  readonly beatMs: number;
  /** How many calls only wait for their turn with Slack: what makes them takes no place. */
  readonly waiting: () => number;
  /** Milliseconds until the next row is due, of the workspaces `except` apart; null: none is. */
  readonly msUntilNext: (except: readonly string[]) => Promise<number | null>;
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
/** With those that only wait; they cost memory and nothing else. */
const MOST_RUNNING = 1_000;
/** More of one workspace only wait for each other: Slack takes about five calls a second from it. */
const MOST_EACH = 12;
const AT_A_LOOK = 8;
/** So many turns of the event loop a call takes from where it is made until it leaves the process (measured). */
const TURNS_TO_LEAVE = 4;

/**
 * Does what is due: woken it looks at once, else once a second or when the next row comes due. Rows of one key never run
 * side by side (their lease says so); those of different workspaces and messages do. A workspace that has its share of what
 * is running leaves the next turns to the others, so that one whose calls must wait delays no other.
 */
export function startWorker<Row extends Leased>({
  lease,
  run,
  keep,
  beatMs,
  waiting,
  msUntilNext,
  log,
}: WorkerNeeds<Row>): Worker {
  const running = new Map<string, { readonly row: Row; readonly done: Promise<void> }>();
  let timer: NodeJS.Timeout | undefined;
  let looking: Promise<void> | null = null;
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

  /** The workspaces that have their share of what is running. */
  function served(): readonly string[] {
    const counts = new Map<string, number>();
    for (const { row } of running.values()) counts.set(row.workspaceId, (counts.get(row.workspaceId) ?? 0) + 1);
    return [...counts].filter(([, count]) => count >= MOST_EACH).map(([workspaceId]) => workspaceId);
  }

  async function look(): Promise<number> {
    const room = Math.min(AT_ONCE - Math.max(0, running.size - waiting()), MOST_RUNNING - running.size);
    const except = served();
    const most = Math.min(room, AT_A_LOOK);
    const rows = most > 0 ? await lease(most, except) : [];
    for (const row of rows) {
      begin(row);
      // Its call is on its way to Slack before the next is drawn.
      for (let turn = 0; turn < TURNS_TO_LEAVE; turn++) await turnOfTheLoop();
    }
    // Where fewer came than were asked for, no more are due.
    if (rows.length > 0 && rows.length === most) lookAgain = true;
    return lookAgain ? 0 : Math.min(Math.max((await msUntilNext(except)) ?? SWEEP_MS, SHORTEST_MS), SWEEP_MS);
  }

  function wake(): void {
    if (isStopped) return;
    lookAgain = true;
    if (looking !== null) return;
    clearTimeout(timer);
    looking = loop();
  }

  async function loop(): Promise<void> {
    let wait = SWEEP_MS;
    try {
      // Whoever woke it has a click to acknowledge, and a look at SQLite does not let go before it is over.
      await turnOfTheLoop();
      while (lookAgain && !isStopped) {
        lookAgain = false;
        wait = await look();
      }
    } catch (error) {
      log.error({ error: String(error) }, "the database did not say what is due");
      wait = TROUBLE_MS;
    }
    looking = null;
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
      await looking;
      await Promise.allSettled([...running.values()].map(({ done }) => done));
      clearInterval(pulse);
    },
  };
}
