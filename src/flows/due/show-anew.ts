import type { Instant } from "../../domain/time/time.ts";
import type { Statement } from "../../store/database.ts";
import { beginSending } from "../../store/due/begin-sending.ts";
import { confirmStatement } from "../../store/due/confirm-statement.ts";
import { doubtStatement } from "../../store/due/doubt-statement.ts";
import { type DueRow, SENT_LONG_AGO } from "../../store/due/due-row.ts";
import { markDueStatement } from "../../store/due/mark-due-statement.ts";
import { postponeDue } from "../../store/due/postpone-due.ts";
import { settleDue } from "../../store/due/settle-due.ts";
import { settleStatements } from "../../store/due/settle-statements.ts";
import type { Deps, Outcome } from "../ports.ts";
import { inFlightMs } from "./in-flight.ts";
import { LEASE_MS, later } from "./lease-time.ts";

type Shown = {
  /** What stands on record is what would be sent. */
  readonly isShown: boolean;
  readonly send: () => Promise<Outcome<null>>;
  /** Records what Slack shows now, while the lease holds. */
  readonly record: (held: DueRow) => Statement;
  /** Until the next time, so that a burst of clicks becomes few updates. */
  readonly restMs: number;
  /** After an answer that was lost. */
  readonly retryMs: number;
};

/**
 * Puts something new in the place of what Slack shows, so that of several processes the newest body lands last.
 *
 * The lease is looked at once more right before the call. Who has lost it sends nothing; who loses it during the call (the
 * process stood still, say) records nothing and asks for a fresh drawing, because what it sent may have come after the
 * other's. And who takes over from a process that was sending draws once more when that call can arrive no more.
 *
 * Returns Slack's word for a refusal; what to do about it is for the caller, who holds the lease still. Null: it is dealt with.
 */
export async function showAnew(
  deps: Deps,
  row: DueRow,
  { isShown, send, record, restMs, retryMs }: Shown,
): Promise<string | null> {
  const { db, now } = deps;
  if (isShown && row.sentAt === null) return dealtWith(settleDue(db, row));
  const begunAt = now();
  const held = await beginSending(db, row, { now: begunAt, until: later(begunAt, LEASE_MS) });
  if (held === undefined) return null;

  const outcome = await send();
  if (!outcome.ok && outcome.kind === "refused") return outcome.error;
  if (!outcome.ok) {
    const dueAt = later(now(), outcome.kind === "later" ? outcome.afterMs : retryMs);
    const mayBeDone = outcome.kind === "uncertain" || outcome.mayBeDone === true;
    const sentAt = mayBeDone ? SENT_LONG_AGO : row.sentAt;
    const isKept = await postponeDue(db, held, { dueAt, error: outcome.error, sentAt });
    return isKept ? null : dealtWith(drawAgain(deps, row, mayBeDone ? begunAt : SENT_LONG_AGO));
  }
  const notBefore = later(now(), restMs);
  const arrivesIn = row.sentAt === null ? 0 : inFlightMs(row.sentAt, now());
  const settling =
    row.sentAt === null || arrivesIn === 0
      ? settleStatements(db, held, { notBefore })
      : [confirmStatement(db, held, { at: later(now(), arrivesIn), sentAt: row.sentAt, notBefore })];
  const [, ...settled] = await db.commit([record(held), ...settling]);
  return settled.some((rows) => rows > 0) ? null : dealtWith(drawAgain(deps, row, SENT_LONG_AGO));
}

/** `sentAt`: of what may still arrive. */
async function drawAgain({ db, now, newId, wake }: Deps, row: DueRow, sentAt: Instant): Promise<void> {
  const ask = { ...row, dueAt: now(), askedAt: now(), mark: newId() };
  await db.commit([markDueStatement(db, ask), doubtStatement(db, row.key, sentAt)]);
  wake();
}

async function dealtWith(work: Promise<void>): Promise<null> {
  await work;
  return null;
}
