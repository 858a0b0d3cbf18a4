import { and, desc, inArray, isNull, lte, ne, not, notInArray, or, sql } from "drizzle-orm";
import type { Instant } from "../../domain/time/time.ts";
import { composedQuery, given } from "../composed.ts";
import type { Database } from "../database.ts";
import { isGone } from "../workspaces/is-gone.ts";
import { type DueRow, NO_MARK } from "./due-row.ts";

export type Lease = {
  readonly now: Instant;
  /** When the lease is lost unless it is extended. */
  readonly until: Instant;
  /** A random token, new for every call. */
  readonly lease: string;
  /** Only these kinds. */
  readonly kinds?: readonly string[];
  /** Nothing of these workspaces: they have their share already. */
  readonly except?: readonly string[];
  readonly limit: number;
};

/**
 * Whoever has waited longer than this goes first, however often it was put off; among the others the newest ask does. Of what
 * one click asked for, its section goes before the card: somebody looks at it. Their keys are in that order, backwards.
 */
const PATIENCE_MS = 30_000;

/**
 * Leases what is due and free. One statement, whose condition stands inside and outside: inside it picks, outside it is
 * asked again of rows that another worker changed in the meantime, without which PostgreSQL would lease them twice.
 */
export async function leaseDue(
  db: Database,
  { now, until, lease, kinds, except = [], limit }: Lease,
): Promise<DueRow[]> {
  const impatientAt = new Date(Date.parse(now) - PATIENCE_MS).toISOString();
  const isOfAll = kinds === undefined && except.length === 0;
  const values = { now, until, lease, limit, impatientAt };
  const rows = await (isOfAll ? leasing(db, values) : leasingOf(db, { kinds, except }).prepare("").execute(values));
  return rows.sort(byUrgency(impatientAt));
}

type Values = Pick<Lease, "now" | "until" | "lease" | "limit"> & { readonly impatientAt: Instant };

const leasing = composedQuery<Values, DueRow[]>((db) => leasingOf(db, { kinds: undefined, except: [] }));

function leasingOf(db: Database, { kinds, except }: { kinds: Lease["kinds"] | undefined; except: readonly string[] }) {
  const { due } = db.tables;
  const [now, impatientAt] = [given("now"), given("impatientAt")];
  const free = and(
    isNull(due.parked),
    lte(due.dueAt, now),
    ne(due.mark, NO_MARK),
    or(isNull(due.leasedUntil), lte(due.leasedUntil, now)),
    kinds === undefined ? undefined : inArray(due.kind, [...kinds]),
    except.length === 0 ? undefined : notInArray(due.workspaceId, [...except]),
    not(isGone(db, due.workspaceId)),
  );
  const since = sql`coalesce(${due.waitingSince}, ${due.dueAt})`;
  const candidates = db.read
    .select({ key: due.key })
    .from(due)
    .where(free)
    .orderBy(
      sql`case when ${since} < ${impatientAt} then 0 else 1 end`,
      sql`case when ${since} < ${impatientAt} then ${since} end`,
      desc(due.askedAt),
      desc(due.key),
    )
    .limit(sql.placeholder("limit"));
  // `= any(array(…))` is worked out once; as `in (…)`, PostgreSQL may run a locking select again and again, past its limit.
  const picked =
    db.dialect === "postgres"
      ? sql`${due.key} = any(array${candidates.for("update", { skipLocked: true })})`
      : inArray(due.key, candidates);
  return db.write
    .update(due)
    .set({
      lease: given("lease"),
      leasedUntil: given("until"),
      againAt: sql`case when ${due.againAt} <= ${now} then null else ${due.againAt} end`,
    })
    .where(and(picked, free))
    .returning();
}

function byUrgency(impatientAt: Instant): (a: DueRow, b: DueRow) => number {
  const since = ({ waitingSince, dueAt }: DueRow) => waitingSince ?? dueAt;
  const waiting = (row: DueRow) => since(row) < impatientAt;
  return (a, b) => {
    if (waiting(a) !== waiting(b)) return waiting(a) ? -1 : 1;
    if (waiting(a) && since(a) !== since(b)) return since(a) < since(b) ? -1 : 1;
    if (a.askedAt !== b.askedAt) return a.askedAt > b.askedAt ? -1 : 1;
    return a.key > b.key ? -1 : 1;
  };
}
