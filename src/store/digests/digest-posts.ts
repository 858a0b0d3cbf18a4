import { and, desc, eq } from "drizzle-orm";
import type { DigestPost } from "../../domain/digest/digest.ts";
import type { Database } from "../database.ts";

/** The digests that a channel or a lead had, newest week first. */
export function digestPosts(db: Database, workspaceId: string, target: string, most: number): Promise<DigestPost[]> {
  const { digestPosts: posts } = db.tables;
  return db.read
    .select()
    .from(posts)
    .where(and(eq(posts.workspaceId, workspaceId), eq(posts.target, target)))
    .orderBy(desc(posts.week))
    .limit(most);
}
