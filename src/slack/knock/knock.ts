import type { Log, Meter } from "../../flows/ports.ts";
import { redacted } from "../bolt-logger.ts";
import { createTurns } from "../create-turns.ts";
import { createArrivals } from "./create-arrivals.ts";
import type { Visit } from "./visit.ts";

/** How a kind of delivery is answered. */
export type Manners<Result> = {
  /** Decides and commits. Nothing has been acknowledged before it is over, unless it takes too long. */
  readonly work: () => Promise<Result>;
  /** Acknowledges, with what Slack wants to know. Done for every copy of a delivery. */
  readonly acknowledge: (result: Result) => Promise<void>;
  /** Shows what came of it, once. `late`: it was acknowledged before. */
  readonly show: (result: Result, late: boolean) => Promise<void>;
  /** Acknowledges while the work goes on; says that it takes longer, where an acknowledgement can. */
  readonly delay: () => Promise<void>;
  /** Says that it takes longer, where the acknowledgement could not. */
  readonly tellSlow: () => Promise<void>;
  /** Something broke: acknowledges, and says so. */
  readonly fault: (late: boolean) => Promise<void>;
  /** One word for the log. */
  readonly outcome: (result: Result) => string;
};

export type Knock = <Result>(visit: Visit, manners: Manners<Result>) => Promise<void>;

/** Slack gives up after 3 s. */
const SLOW_MS = 2_000;
/** So long a work is tried again while the database is away, and so often. */
const PATIENCE_MS = 20_000;
const AGAIN_MS = 200;
/** Slack delivers again at once, after a minute and after five. */
const COPIES_MS = 360_000;
const MOST_COPIES = 10_000;

/**
 * The common part of every delivery: decide, commit, acknowledge, show; in this order, so that what was acknowledged is
 * never lost. A copy of a delivery waits for the first one and is acknowledged in the same way, and shows nothing. Over two
 * seconds it is acknowledged all the same, and the person is told honestly. What breaks is caught here and nowhere else.
 *
 * While the database is away the work is done again: that does no more harm than a copy, because what a delivery changed is
 * on record together with its key.
 */
export function createKnock({
  log,
  meter,
  clock,
  isPassing,
}: {
  log: Log;
  meter: Pick<Meter, "delivered">;
  clock: () => number;
  /** Whether what went wrong will be right in a moment. */
  isPassing: (error: unknown) => boolean;
}): {
  readonly knock: Knock;
  /** Resolves when nothing is under way. */
  readonly idle: () => Promise<void>;
} {
  const seen = new Map<string, { readonly at: number; readonly result: Promise<unknown> }>();
  const running = new Set<Promise<void>>();
  const inTurn = createTurns();
  /** Of many that take longer at once, all are acknowledged before the first is told. */
  const tellInTurn = createTurns();
  const arrived = createArrivals(clock, SLOW_MS);

  function remember(delivery: string, result: Promise<unknown>): void {
    seen.set(delivery, { at: clock(), result });
    result.catch(() => seen.delete(delivery));
    for (const [key, { at }] of seen) {
      if (seen.size <= MOST_COPIES && clock() - at < COPIES_MS) break;
      seen.delete(key);
    }
  }

  async function untilBack<Result>(work: () => Promise<Result>): Promise<Result> {
    for (const end = clock() + PATIENCE_MS; ; ) {
      try {
        return await inTurn(work);
      } catch (error) {
        if (!isPassing(error) || clock() > end) throw error;
        await new Promise((resolve) => setTimeout(resolve, AGAIN_MS));
      }
    }
  }

  async function attend<Result>(visit: Visit, manners: Manners<Result>): Promise<void> {
    const { at: started, waited } = arrived();
    // The work of one delivery always has the same type as that of its copies: they have the same manners.
    const copyOf = seen.get(visit.delivery)?.result as Promise<Result> | undefined;
    const result = copyOf ?? untilBack(manners.work);
    if (copyOf === undefined) remember(visit.delivery, result);

    let late = false;
    let outcome = "fault";
    let error: unknown;
    let ackMs: number | null = null;
    try {
      late = await isSlow(result, waited);
      if (late) {
        await manners.delay();
        ackMs = clock() - started;
        await tellInTurn(manners.tellSlow);
      }
      const value = await result;
      outcome = copyOf === undefined ? manners.outcome(value) : "copy";
      if (!late) {
        try {
          await manners.acknowledge(value);
          ackMs = clock() - started;
        } catch (lost) {
          // Once it is committed, an acknowledgement that does not arrive is no fault: its copy will find everything done.
          log.warn({ ref: visit.ref, error: text(lost) }, "not acknowledged");
        }
      }
      if (copyOf === undefined) await manners.show(value, late);
    } catch (caught) {
      error = caught;
      await manners
        .fault(late)
        .catch((again: unknown) => log.error({ ref: visit.ref, error: text(again) }, "nobody could be told"));
    }
    const { kind, name, workspaceId, userId, ref } = visit;
    meter.delivered({ kind, outcome, ackMs });
    const line = {
      ref,
      kind,
      name,
      workspaceId,
      userId,
      outcome,
      ms: Math.round(clock() - started),
      ...(late ? { late } : {}),
    };
    if (error === undefined) log.info(line, "delivery");
    else log.error({ ...line, error: text(error) }, "delivery");
  }

  return {
    knock: (visit, manners) => {
      const over = attend(visit, manners);
      running.add(over);
      return over.finally(() => running.delete(over));
    },
    idle: async () => {
      while (running.size > 0) await Promise.allSettled(running);
    },
  };
}

/** Whether they have waited before the work is over. */
function isSlow(work: Promise<unknown>, waited: Promise<true>): Promise<boolean> {
  const isOver = () => false;
  return Promise.race([work.then(isOver, isOver), waited]);
}

function text(error: unknown): string {
  return redacted(error instanceof Error ? (error.stack ?? error.message) : String(error));
}
