import { eq } from "drizzle-orm";
import type { Database, Statement } from "../database.ts";
import { SENT_LONG_AGO } from "./due-row.ts";

/** What Slack shows of it is not known: whatever stands on record, it is sent again. */
export function doubtStatement(db: Database, key: string): Statement {
  const { due } = db.tables;
  return db.write.update(due).set({ sentAt: SENT_LONG_AGO }).where(eq(due.key, key)).toSQL();
}
