import { and, eq } from "drizzle-orm";
import type { DigestSubscription } from "../../domain/digest/digest.ts";
import type { Database } from "../database.ts";

/** When a channel or a lead gets digests; undefined when nothing was ever said of it. */
export async function loadDigest(
  db: Database,
  workspaceId: string,
  target: string,
): Promise<DigestSubscription | undefined> {
  const { digests } = db.tables;
  const [row] = await db.read
    .select()
    .from(digests)
    .where(and(eq(digests.workspaceId, workspaceId), eq(digests.target, target)));
  return row === undefined ? undefined : { ...row, isOn: row.isOn === 1 };
}
