import { and, eq, isNull } from "drizzle-orm";
import type { Instant } from "../../domain/time/time.ts";
import type { Database } from "../database.ts";
import { atNag } from "./at-nag.ts";
import type { NagRow } from "./nag-row.ts";

/** Takes the next try at a reminder that is not posted; false when somebody else took it since it was read. */
export async function claimAttempt(db: Database, row: NagRow, at: Instant): Promise<boolean> {
  const { nags } = db.tables;
  const unchanged = row.attemptedAt === null ? isNull(nags.attemptedAt) : eq(nags.attemptedAt, row.attemptedAt);
  const taken = await db.write
    .update(nags)
    .set({ attemptedAt: at })
    .where(and(atNag(db, row), isNull(nags.ts), unchanged))
    .returning({ id: nags.id });
  return taken.length > 0;
}
