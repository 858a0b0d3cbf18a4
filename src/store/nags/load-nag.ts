import type { Database } from "../database.ts";
import { atNag } from "./at-nag.ts";
import type { NagKey, NagRow } from "./nag-row.ts";

export async function loadNag(db: Database, key: NagKey): Promise<NagRow | undefined> {
  const [row] = await db.read.select().from(db.tables.nags).where(atNag(db, key));
  return row;
}
