import { sql } from "drizzle-orm";
import type { Instant } from "../../domain/time/time.ts";
import type { Database, Statement } from "../database.ts";
import type { DueRow } from "./due-row.ts";
import { FREE, stillLeased } from "./still-leased.ts";

/**
 * It is done, and will be done once more at `at`: what somebody sent before us, at `sentAt`, may arrive until then. An ask
 * that came in meanwhile is not kept waiting longer than `notBefore`. A lease that was lost changes nothing.
 */
export function confirmStatement(
  db: Database,
  row: DueRow,
  { at, sentAt, notBefore }: { readonly at: Instant; readonly sentAt: Instant; readonly notBefore: Instant },
): Statement {
  const { due } = db.tables;
  const asked = sql`case when ${due.againAt} < ${notBefore} then ${notBefore} else ${due.againAt} end`;
  return db.write
    .update(due)
    .set({
      ...FREE,
      attempts: 0,
      error: null,
      againAt: null,
      notBefore,
      sentAt,
      dueAt: sql`case when ${due.againAt} < ${at} then ${asked} else ${at} end`,
    })
    .where(stillLeased(db, row))
    .toSQL();
}
