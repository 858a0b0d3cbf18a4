import { and } from "drizzle-orm";
import type { Instant } from "../../domain/time/time.ts";
import type { Database } from "../database.ts";
import type { DueRow } from "../due/due-row.ts";
import { whileLeased } from "../due/still-leased.ts";
import { atHome } from "./at-home.ts";
import type { HomeKey } from "./home-row.ts";

/** This stands there now. False: whoever sent it had lost their lease by then, and nothing is recorded. */
export async function recordHome(
  db: Database,
  held: DueRow,
  { bodyHash, at: publishedAt, ...key }: HomeKey & { readonly bodyHash: string; readonly at: Instant },
): Promise<boolean> {
  const { homes } = db.tables;
  const recorded = await db.write
    .update(homes)
    .set({ bodyHash, publishedAt })
    .where(and(atHome(db, key), whileLeased(db, held)))
    .returning({ userId: homes.userId });
  return recorded.length > 0;
}
