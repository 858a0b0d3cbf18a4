import type { Instant } from "../../domain/time/time.ts";

/**
 * Something to be done: a set, not a queue. `key` says what it concerns (a stale message, a review to publish), so asking
 * twice is asking once.
 *
 * A worker leases a row, does what it asks for, and settles it. Each ask carries a new random `mark`, and settling removes
 * only the mark that was leased: an ask that comes in while the work is being done is done afterwards. A worker that stays
 * away past `leasedUntil` has lost the row, and can neither settle nor extend what another has leased since.
 */
export type DueRow = {
  readonly key: string;
  readonly workspaceId: string;
  /** What to do: `publish`, `render`, `refresh` … */
  readonly kind: string;
  readonly reviewId: string | null;
  readonly part: string | null;
  /** Not to be done before. */
  readonly dueAt: Instant;
  /** When it was due first, where it has been put off since; null: it has not been. */
  readonly waitingSince: Instant | null;
  /** When it was last asked for. */
  readonly askedAt: Instant;
  /** A rest or a back-off: no ask, however urgent, brings `dueAt` before it. */
  readonly notBefore: Instant | null;
  /** When the earliest ask that came in during a lease is due. */
  readonly againAt: Instant | null;
  readonly mark: string;
  /** Whose it is at present; a random token of the worker. */
  readonly lease: string | null;
  readonly leasedUntil: Instant | null;
  /** Something was sent to Slack for it then, and it is not on record what became of that. */
  readonly sentAt: Instant | null;
  /** How often it failed since it last succeeded. */
  readonly attempts: number;
  /** Why it is not tried any more, until it is asked for anew. */
  readonly parked: string | null;
  /** What went wrong the last time. */
  readonly error: string | null;
};

/** The mark of a row that nobody asks for: it only remembers until when its key must rest. */
export const NO_MARK = "";

/** For `sentAt`: a call ended without saying whether it was done, and nothing of it arrives any more. */
export const SENT_LONG_AGO = "1970-01-01T00:00:00.000Z";
