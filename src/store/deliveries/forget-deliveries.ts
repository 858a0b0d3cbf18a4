import { lt } from "drizzle-orm";
import type { Instant } from "../../domain/time/time.ts";
import type { Database } from "../database.ts";

/** Forgets the deliveries older than `before`; returns how many. Slack repeats one for about an hour. */
export async function forgetDeliveries(db: Database, before: Instant): Promise<number> {
  const { deliveries } = db.tables;
  const gone = await db.write.delete(deliveries).where(lt(deliveries.at, before)).returning({ key: deliveries.key });
  return gone.length;
}
