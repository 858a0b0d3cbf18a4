import { and } from "drizzle-orm";
import type { Database, Statement } from "../database.ts";
import type { DueRow } from "../due/due-row.ts";
import { whileLeased } from "../due/still-leased.ts";
import { atNag } from "./at-nag.ts";
import type { NagKey } from "./nag-row.ts";

/** Slack shows this body now. Whoever sent it and has lost their lease since records nothing. */
export function nagBodyStatement(db: Database, held: DueRow, key: NagKey, bodyHash: string): Statement {
  const { nags } = db.tables;
  return db.write
    .update(nags)
    .set({ bodyHash })
    .where(and(atNag(db, key), whileLeased(db, held)))
    .toSQL();
}
