import { and, desc, eq, lte } from "drizzle-orm";
import type { DigestPost } from "../../domain/digest/digest.ts";
import type { Instant } from "../../domain/time/time.ts";
import type { Database } from "../database.ts";

/** The digests that were due to a channel or a lead at `now`, newest week first; a clock that ran ahead may have left later ones. */
export function digestPosts(
  db: Database,
  { workspaceId, target }: Pick<DigestPost, "workspaceId" | "target">,
  { now, most }: { readonly now: Instant; readonly most: number },
): Promise<DigestPost[]> {
  const { digestPosts: posts } = db.tables;
  return db.read
    .select()
    .from(posts)
    .where(and(eq(posts.workspaceId, workspaceId), eq(posts.target, target), lte(posts.dueAt, now)))
    .orderBy(desc(posts.week))
    .limit(most);
}
