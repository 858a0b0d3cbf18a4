import { and, eq } from "drizzle-orm";
import type { Instant } from "../../domain/time/time.ts";
import type { Database } from "../database.ts";
import { type DigestKey, isDigest } from "./is-digest.ts";

/** How a planned digest ended: it is in Slack (`ts` null: as far as can be known), Slack said that it is not (`refused`), it came too late, or it has nothing to say. */
export type DigestEnd =
  | { readonly state: "posted"; readonly ts: string | null; readonly at: Instant }
  | { readonly state: "refused" | "missed" | "empty" };

/** What has ended otherwise stays as it is. */
export async function endDigestPost(db: Database, key: DigestKey, end: DigestEnd): Promise<void> {
  const { digestPosts: posts } = db.tables;
  await db.write
    .update(posts)
    .set(endedAs(end))
    .where(and(isDigest(db, key), eq(posts.state, "planned")));
}

function endedAs(end: DigestEnd) {
  if (end.state === "posted") return { state: end.state, ts: end.ts, postedAt: end.at };
  return end.state === "refused" ? { attemptedAt: null } : { state: end.state };
}
