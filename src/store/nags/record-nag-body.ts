import { and } from "drizzle-orm";
import type { Database } from "../database.ts";
import type { DueRow } from "../due/due-row.ts";
import { whileLeased } from "../due/still-leased.ts";
import { atNag } from "./at-nag.ts";
import type { NagKey } from "./nag-row.ts";

/** Slack shows this body now. False: whoever sent it had lost their lease by then, and nothing is recorded. */
export async function recordNagBody(db: Database, held: DueRow, key: NagKey, bodyHash: string): Promise<boolean> {
  const { nags } = db.tables;
  const recorded = await db.write
    .update(nags)
    .set({ bodyHash })
    .where(and(atNag(db, key), whileLeased(db, held)))
    .returning({ userId: nags.userId });
  return recorded.length > 0;
}
