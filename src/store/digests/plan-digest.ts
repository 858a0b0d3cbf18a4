import type { DigestPost } from "../../domain/digest/digest.ts";
import type { Database } from "../database.ts";
import { isDigest } from "./is-digest.ts";

export type DigestPlan = Pick<DigestPost, "workspaceId" | "target" | "week" | "dueAt"> & {
  readonly state: "planned" | "missed" | "empty";
};

/** The one row of a target and a week: as it is planned now or, where somebody was first, as they left it. */
export async function planDigest(db: Database, plan: DigestPlan): Promise<DigestPost> {
  const { digestPosts: posts } = db.tables;
  await db.write.insert(posts).values(plan).onConflictDoNothing();
  const [post] = await db.read.select().from(posts).where(isDigest(db, plan));
  if (post === undefined) throw new Error(`the digest of ${plan.week} was planned and is gone`);
  return post;
}
