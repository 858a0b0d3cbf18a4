import { eq } from "drizzle-orm";
import type { Database } from "../database.ts";

/** How much there is of a workspace. */
export async function countContents(
  { read, tables: { reviews, events } }: Database,
  workspaceId: string,
): Promise<{ readonly reviews: number; readonly entries: number }> {
  const [reviewCount, entries] = await Promise.all([
    read.$count(reviews, eq(reviews.workspaceId, workspaceId)),
    read.$count(events, eq(events.workspaceId, workspaceId)),
  ]);
  return { reviews: reviewCount, entries };
}
