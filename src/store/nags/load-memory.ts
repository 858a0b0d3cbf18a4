import { and, eq } from "drizzle-orm";
import type { NagMemory } from "../../domain/nag/nag-memory.ts";
import type { Database } from "../database.ts";

/** What is remembered of one subject and one person. */
export async function loadMemory(
  db: Database,
  workspaceId: string,
  { userId, subject }: Pick<NagMemory, "userId" | "subject">,
): Promise<NagMemory | undefined> {
  const { nagMemory } = db.tables;
  const [row] = await db.read
    .select()
    .from(nagMemory)
    .where(and(eq(nagMemory.workspaceId, workspaceId), eq(nagMemory.userId, userId), eq(nagMemory.subject, subject)));
  return row;
}
