import type { Instant } from "../../domain/time/time.ts";
import type { Database, Statement } from "../database.ts";
import { atNag } from "./at-nag.ts";
import type { NagKey } from "./nag-row.ts";

/** It is in Slack. `bodyHash` null: with a body that we do not know. */
export function nagPostedStatement(
  db: Database,
  key: NagKey,
  posted: { readonly ts: string; readonly sentAt: Instant; readonly bodyHash: string | null },
): Statement {
  return db.write.update(db.tables.nags).set(posted).where(atNag(db, key)).toSQL();
}
