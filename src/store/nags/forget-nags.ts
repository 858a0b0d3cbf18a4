import { lt } from "drizzle-orm";
import type { Day } from "../../domain/time/time.ts";
import type { Database } from "../database.ts";

/** Forgets what reminders of earlier days said; the messages stay in Slack as they are. */
export async function forgetNags(db: Database, before: Day): Promise<void> {
  const { nags } = db.tables;
  await db.write.delete(nags).where(lt(nags.day, before));
}
