import { and, eq } from "drizzle-orm";
import type { DigestPost } from "../../domain/digest/digest.ts";
import type { Database } from "../database.ts";

export type DigestKey = Pick<DigestPost, "workspaceId" | "target" | "week">;

export function isDigest(db: Database, { workspaceId, target, week }: DigestKey) {
  const { digestPosts: posts } = db.tables;
  return and(eq(posts.workspaceId, workspaceId), eq(posts.target, target), eq(posts.week, week));
}
