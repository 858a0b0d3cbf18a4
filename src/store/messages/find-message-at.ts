import { and, eq } from "drizzle-orm";
import type { Database } from "../database.ts";
import type { MessageRow } from "./message-row.ts";

/** The message of ours that stands at a place in Slack. */
export async function findMessageAt(
  db: Database,
  workspaceId: string,
  channelId: string,
  ts: string,
): Promise<MessageRow | undefined> {
  const { messages } = db.tables;
  const [row] = await db.read
    .select()
    .from(messages)
    .where(and(eq(messages.workspaceId, workspaceId), eq(messages.channelId, channelId), eq(messages.ts, ts)));
  return row;
}
