import { and, eq, isNull, sql } from "drizzle-orm";
import type { Instant } from "../../domain/time/time.ts";
import { composed, given } from "../composed.ts";
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
  const values = { key: row.key, lease: row.lease ?? "", mark: row.mark, sentAt: row.sentAt ?? "" };
  if (notBefore !== null) return [resting(db, { ...values, notBefore })];
  return [removing(db, values), leaving(db, values)];
}

type Settled = { readonly key: string; readonly lease: string; readonly mark: string; readonly sentAt: string };

const resting = composed<Settled & { notBefore: Instant }>((db) => {
  const { due } = db.tables;
  const { mine, isAsLeased, next, done } = partsOf(db);
  const notBefore = given("notBefore");
  return db.write
    .update(due)
    .set({
      ...done,
      notBefore,
      mark: sql`case when ${isAsLeased} then ${NO_MARK} else ${due.mark} end`,
      dueAt: sql`case when ${next} < ${notBefore} then ${notBefore} else ${next} end`,
    })
    .where(mine);
});

const removing = composed<Settled>((db) => {
  const { mine, isAsLeased } = partsOf(db);
  return db.write.delete(db.tables.due).where(and(mine, isAsLeased));
});

const leaving = composed<Settled>((db) => {
  const { mine, next, done } = partsOf(db);
  return db.write
    .update(db.tables.due)
    .set({ ...done, notBefore: null, dueAt: next })
    .where(mine);
});

function partsOf(db: Database) {
  const { due } = db.tables;
  const isAsLeased = and(eq(due.mark, given("mark")), isNull(due.againAt));
  return {
    mine: stillLeased(db, { key: given("key"), lease: given("lease") }),
    isAsLeased,
    next: sql`coalesce(${due.againAt}, ${due.askedAt})`,
    done: {
      ...{ ...FREE, againAt: null, waitingSince: null, attempts: 0, error: null },
      // Somebody else may have left a doubt of theirs since.
      sentAt: sql`case when (${isAsLeased}) or ${due.sentAt} = ${given("sentAt")} then null else ${due.sentAt} end`,
    },
  };
}
