import { and } from "drizzle-orm";
import type { Instant } from "../../domain/time/time.ts";
import type { Database, Statement } from "../database.ts";
import type { DueRow } from "../due/due-row.ts";
import { whileLeased } from "../due/still-leased.ts";
import { atHome } from "./at-home.ts";
import type { HomeKey } from "./home-row.ts";

/** This stands there now. Whoever sent it and has lost their lease since records nothing. */
export function homeBodyStatement(
  db: Database,
  held: DueRow,
  { bodyHash, at: publishedAt, ...key }: HomeKey & { readonly bodyHash: string; readonly at: Instant },
): Statement {
  const { homes } = db.tables;
  return db.write
    .update(homes)
    .set({ bodyHash, publishedAt })
    .where(and(atHome(db, key), whileLeased(db, held)))
    .toSQL();
}
