import { and, asc, isNotNull, lte } from "drizzle-orm";
import type { Instant } from "../../domain/time/time.ts";
import type { Database } from "../database.ts";

/** Those that are gone since an instant or longer. */
export async function listGone(db: Database, before: Instant): Promise<string[]> {
  const { workspaces } = db.tables;
  const rows = await db.read
    .select({ id: workspaces.id })
    .from(workspaces)
    .where(and(isNotNull(workspaces.goneAt), lte(workspaces.goneAt, before)))
    .orderBy(asc(workspaces.id));
  return rows.map(({ id }) => id);
}
