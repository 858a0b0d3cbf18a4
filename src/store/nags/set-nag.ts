import type { Database } from "../database.ts";
import { atNag } from "./at-nag.ts";
import type { NagKey, NagRow } from "./nag-row.ts";

/** Writes some columns of one reminder. */
export async function setNag(
  db: Database,
  key: NagKey,
  columns: Partial<Omit<NagRow, keyof NagKey | "id">>,
): Promise<void> {
  await db.write.update(db.tables.nags).set(columns).where(atNag(db, key));
}
