import { eq, sql } from "drizzle-orm";
import type { Instant } from "../../domain/time/time.ts";
import type { Database, Statement } from "../database.ts";

/** What Slack shows of it is not known, since something was sent at `sentAt`: whatever stands on record, it is sent again. */
export function doubtStatement(db: Database, key: string, sentAt: Instant): Statement {
  const { due } = db.tables;
  return db.write
    .update(due)
    .set({ sentAt: sql`case when ${due.sentAt} > ${sentAt} then ${due.sentAt} else ${sentAt} end` })
    .where(eq(due.key, key))
    .toSQL();
}
