import { and, asc, eq } from "drizzle-orm";
import type { DigestSubscription } from "../../domain/digest/digest.ts";
import type { Database } from "../database.ts";

/** The digests of a workspace that are on. */
export async function listDigests(db: Database, workspaceId: string): Promise<DigestSubscription[]> {
  const { digests } = db.tables;
  const rows = await db.read
    .select()
    .from(digests)
    .where(and(eq(digests.workspaceId, workspaceId), eq(digests.isOn, 1)))
    .orderBy(asc(digests.target));
  return rows.map((row) => ({ ...row, isOn: true }));
}
