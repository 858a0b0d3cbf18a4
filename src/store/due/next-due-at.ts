import { and, asc, isNotNull, isNull, ne, not, notInArray } from "drizzle-orm";
import type { Instant } from "../../domain/time/time.ts";
import { composedQuery } from "../composed.ts";
import type { Database } from "../database.ts";
import { isGone } from "../workspaces/is-gone.ts";
import { NO_MARK } from "./due-row.ts";

/**
 * When a worker should look next: something becomes due, or a lease may have been lost; in the workspaces `except`, it does
 * not look. Null: nothing is to be done.
 */
export async function nextDueAt(db: Database, except: readonly string[] = []): Promise<Instant | null> {
  const asks = except.length === 0 ? [nextWaiting(db, {}), nextLost(db, {})] : [waiting(db, except), lost(db, except)];
  const found = await Promise.all(asks);
  return found.flatMap(([first]) => first?.at ?? []).sort()[0] ?? null;
}

type Found = { readonly at: Instant | null }[];

const nextWaiting = composedQuery<Record<never, unknown>, Found>((db) => waiting(db, []));
const nextLost = composedQuery<Record<never, unknown>, Found>((db) => lost(db, []));

function waiting(db: Database, except: readonly string[]) {
  const { due } = db.tables;
  return db.read
    .select({ at: due.dueAt })
    .from(due)
    .where(and(isNull(due.parked), isNull(due.leasedUntil), ne(due.mark, NO_MARK), others(db, except)))
    .orderBy(asc(due.dueAt))
    .limit(1);
}

function lost(db: Database, except: readonly string[]) {
  const { due } = db.tables;
  return db.read
    .select({ at: due.leasedUntil })
    .from(due)
    .where(and(isNotNull(due.leasedUntil), others(db, except)))
    .orderBy(asc(due.leasedUntil))
    .limit(1);
}

function others(db: Database, except: readonly string[]) {
  const { due } = db.tables;
  const isOther = except.length === 0 ? undefined : notInArray(due.workspaceId, [...except]);
  return and(isOther, not(isGone(db, due.workspaceId)));
}
