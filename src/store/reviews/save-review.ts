import type { Recorded, ReviewEvent } from "../../domain/events.ts";
import { evolve } from "../../domain/evolve.ts";
import type { Review } from "../../domain/review.ts";
import type { Instant } from "../../domain/time/time.ts";
import type { Database, Statement } from "../database.ts";
import { eventsStatement } from "../events/events-statement.ts";
import { storable } from "../storable.ts";
import { headStatement } from "./head-statement.ts";
import { itemsStatements } from "./items-statements.ts";

export type ReviewChange = {
  /** What the events were decided on; undefined: they begin the review. */
  readonly before: Review | undefined;
  readonly reviewId: string;
  readonly by: string;
  readonly at: Instant;
  readonly events: readonly ReviewEvent[];
  /** What must be saved together with them: the delivery's key, marks on stale messages. */
  readonly statements?: readonly Statement[];
};

/**
 * Saves events, the rows that they change and `statements`, all or nothing, and returns the review as it is stored then.
 * Throws `Conflict`: of `events` when somebody saved since `before` was read, of `reviews` when the release has an open
 * review already, of `deliveries` when this delivery was dealt with before.
 */
export async function saveReview(db: Database, change: ReviewChange): Promise<Review> {
  const { before, statements = [] } = change;
  const { reviewId, by, at, events } = storable({ ...change, before: null, statements: [] });
  const log = events.map(
    (event, index): Recorded => ({ reviewId, seq: (before?.seq ?? 0) + 1 + index, at, by, event }),
  );
  const after = log.reduce(evolve, before);
  if (after === undefined) throw new Error(`${reviewId} cannot begin without an event`);
  // A new head goes first, because events refer to it; otherwise the events do, because they decide who may write at all.
  const head = headStatement(db, before, after);
  const record = eventsStatement(db, after.workspaceId, log);
  await db.commit([
    ...(before === undefined ? [...head, ...record] : [...record, ...head]),
    ...itemsStatements(db, before, after),
    ...statements,
  ]);
  return after;
}
