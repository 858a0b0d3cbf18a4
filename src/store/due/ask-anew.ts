import { and, gt, isNull, ne, or, sql } from "drizzle-orm";
import type { Instant } from "../../domain/time/time.ts";
import type { Database } from "../database.ts";
import { NO_MARK } from "./due-row.ts";

/** Clocks of several processes may differ by so much. */
const SKEW_MS = 5 * 60_000;
/** Nothing rests or is leased for longer. */
const LONGEST_MS = 3_600_000;
const LEASE_MS = 20_000;

/**
 * Makes due at once what a clock that ran ahead asked for, or put off, so that it is reckoned anew by the clock as it is; else
 * it would wait until the day that was reached. What is leased until then is lost in a moment, unless its worker settles it.
 */
export async function askAnew(db: Database, now: Instant): Promise<void> {
  const { due } = db.tables;
  const plus = (ms: number) => new Date(Date.parse(now) + ms).toISOString();
  const [soon, farthest] = [plus(SKEW_MS), plus(LONGEST_MS)];
  const notAfter = (column: typeof due.askedAt | typeof due.againAt) =>
    sql`case when ${column} > ${soon} then ${now} else ${column} end`;
  await db.write
    .update(due)
    .set({
      dueAt: now,
      notBefore: null,
      askedAt: notAfter(due.askedAt),
      againAt: notAfter(due.againAt),
      leasedUntil: sql`case when ${due.leasedUntil} > ${farthest} then ${plus(LEASE_MS)} else ${due.leasedUntil} end`,
    })
    .where(
      and(
        isNull(due.parked),
        ne(due.mark, NO_MARK),
        or(gt(due.askedAt, soon), gt(due.notBefore, farthest), gt(due.leasedUntil, farthest)),
      ),
    );
}
