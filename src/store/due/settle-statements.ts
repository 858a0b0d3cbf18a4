import { and, eq, isNull, sql } from "drizzle-orm";
import type { Instant } from "../../domain/time/time.ts";
import type { Database, Statement } from "../database.ts";
import { type DueRow, NO_MARK } from "./due-row.ts";
import { FREE, stillLeased } from "./still-leased.ts";

/**
 * It is done. What was asked for in the meantime stays, and is due when it says so. `notBefore`: the key must rest until
 * then, whoever asks. A lease that was lost changes nothing: none of these changes a row then, else one of them does.
 */
export function settleStatements(
  db: Database,
  row: DueRow,
  { notBefore = null }: { readonly notBefore?: Instant | null } = {},
): Statement[] {
  const { due } = db.tables;
  const isAsLeased = and(eq(due.mark, row.mark), isNull(due.againAt));
  const next = sql`coalesce(${due.againAt}, ${due.askedAt})`;
  const done = {
    ...{ ...FREE, notBefore, againAt: null, waitingSince: null, attempts: 0, error: null },
    // Somebody else may have left a doubt of theirs since.
    sentAt: sql`case when (${isAsLeased}) or ${due.sentAt} = ${row.sentAt ?? ""} then null else ${due.sentAt} end`,
  };
  const mine = db.write.update(due);
  if (notBefore !== null) {
    const mark = sql`case when ${isAsLeased} then ${NO_MARK} else ${due.mark} end`;
    const dueAt = sql`case when ${next} < ${notBefore} then ${notBefore} else ${next} end`;
    return [
      mine
        .set({ ...done, mark, dueAt })
        .where(stillLeased(db, row))
        .toSQL(),
    ];
  }
  return [
    db.write
      .delete(due)
      .where(and(stillLeased(db, row), isAsLeased))
      .toSQL(),
    mine
      .set({ ...done, dueAt: next })
      .where(stillLeased(db, row))
      .toSQL(),
  ];
}
