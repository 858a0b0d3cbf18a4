import { randomUUID } from "node:crypto";
import type { Instant } from "./domain/time/time.ts";
import { BEAT_MS, LEASE_MS, later } from "./flows/due/lease-time.ts";
import { runDue } from "./flows/due/run-due.ts";
import { forgetGone } from "./flows/installs/forget-gone.ts";
import type { Deps, Meter } from "./flows/ports.ts";
import { startWorker, type Worker } from "./schedule/worker.ts";
import { forgetDeliveries } from "./store/deliveries/forget-deliveries.ts";
import { askAnew } from "./store/due/ask-anew.ts";
import { extendLeases } from "./store/due/extend-leases.ts";
import { forgetRested } from "./store/due/forget-rested.ts";
import { leaseDue } from "./store/due/lease-due.ts";
import { nextDueAt } from "./store/due/next-due-at.ts";
import { forgetNags } from "./store/nags/forget-nags.ts";

/** Slack delivers the same thing again within minutes; its key is kept for a week all the same. */
const KEPT_MS = 7 * 86_400_000;
/** A reminder shows for a week what became of its things. */
const NAGS_KEPT_MS = 60 * 86_400_000;
const TIDY_MS = 3_600_000;
/** What has rested is looked past at each look for work; so there is never much of it. */
const FORGET_RESTED_MS = 30_000;
const SOON_MS = 60_000;
/** By less a clock is corrected every day. */
const SET_BACK_MS = 60_000;

/** Does what is due, and forgets old deliveries and reminders, and workspaces that are gone for so many days. */
export function startWork(
  deps: Deps,
  { meter, waiting, retentionDays }: { meter: Pick<Meter, "worked">; waiting: () => number; retentionDays: number },
): Worker {
  const { db, now, log } = deps;
  const tidied = (work: Promise<unknown>) =>
    work.catch((error: unknown) => log.warn({ error: String(error) }, "not tidied"));
  const tidyUp = () => {
    const old = later(now(), -NAGS_KEPT_MS).slice(0, 10);
    const works = [forgetDeliveries(db, later(now(), -KEPT_MS)), forgetNags(db, old), forgetGone(deps, retentionDays)];
    void tidied(Promise.all(works));
  };
  const tidy = setInterval(tidyUp, TIDY_MS);
  // A process that never lives for an hour tidies up as well.
  const soon = setTimeout(tidyUp, SOON_MS);
  const rested = setInterval(() => void tidied(forgetRested(db, now())), FORGET_RESTED_MS);
  for (const timer of [tidy, soon, rested]) timer.unref();

  /** When was looked last, by this clock. */
  let seen: Instant | null = null;
  const worker = startWorker({
    lease: async (limit, except) => {
      const at = now();
      const isSetBack = seen !== null && at < later(seen, -SET_BACK_MS);
      if (isSetBack) log.warn({ from: seen, to: at }, "the clock was set back: what it had asked for is reckoned anew");
      if (isSetBack || seen === null) await askAnew(db, at);
      seen = at;
      return leaseDue(db, { now: at, until: later(at, LEASE_MS), lease: randomUUID(), limit, except });
    },
    run: async (row) => {
      await runDue(deps, row);
      meter.worked(row.kind);
    },
    keep: (rows) => extendLeases(db, rows, later(now(), LEASE_MS)),
    beatMs: BEAT_MS,
    waiting,
    msUntilNext: async (except) => {
      const next = await nextDueAt(db, except);
      return next === null ? null : Date.parse(next) - Date.parse(now());
    },
    log,
  });
  return {
    wake: worker.wake,
    stop: () => {
      clearInterval(tidy);
      clearTimeout(soon);
      clearInterval(rested);
      return worker.stop();
    },
  };
}
