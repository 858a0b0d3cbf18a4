import { and, asc, isNotNull, isNull, ne, not, notInArray } from "drizzle-orm";
import type { Instant } from "../../domain/time/time.ts";
import type { Database } from "../database.ts";
import { isGone } from "../workspaces/is-gone.ts";
import { NO_MARK } from "./due-row.ts";

/**
 * When a worker should look next: something becomes due, or a lease may have been lost; in the workspaces `except`, it does
 * not look. Null: nothing is to be done.
 */
export async function nextDueAt(db: Database, except: readonly string[] = []): Promise<Instant | null> {
  const { due } = db.tables;
  const others = except.length === 0 ? undefined : notInArray(due.workspaceId, [...except]);
  const [waiting] = await db.read
    .select({ at: due.dueAt })
    .from(due)
    .where(
      and(isNull(due.parked), isNull(due.leasedUntil), ne(due.mark, NO_MARK), others, not(isGone(db, due.workspaceId))),
    )
    .orderBy(asc(due.dueAt))
    .limit(1);
  const [leased] = await db.read
    .select({ at: due.leasedUntil })
    .from(due)
    .where(and(isNotNull(due.leasedUntil), others, not(isGone(db, due.workspaceId))))
    .orderBy(asc(due.leasedUntil))
    .limit(1);
  return [waiting?.at, leased?.at].filter((at) => typeof at === "string").sort()[0] ?? null;
}
