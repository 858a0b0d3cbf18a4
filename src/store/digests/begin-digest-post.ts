import { and, eq, isNull } from "drizzle-orm";
import type { DigestPost, DigestSnapshot } from "../../domain/digest/digest.ts";
import type { Instant } from "../../domain/time/time.ts";
import type { Database } from "../database.ts";
import { isDigest } from "./is-digest.ts";

/**
 * Before a digest is given to Slack: from now on it may be there. `seen`: as it was when that was decided. False: somebody
 * else is giving it to Slack, and it must not be done.
 */
export async function beginDigestPost(
  db: Database,
  seen: DigestPost,
  { at, channelId, snapshot }: { at: Instant; channelId: string; snapshot: DigestSnapshot },
): Promise<boolean> {
  const { digestPosts: posts } = db.tables;
  const { attemptedAt } = seen;
  const unchanged = attemptedAt === null ? isNull(posts.attemptedAt) : eq(posts.attemptedAt, attemptedAt);
  const mine = await db.write
    .update(posts)
    .set({ attemptedAt: at, channelId, snapshot })
    .where(and(isDigest(db, seen), eq(posts.state, "planned"), unchanged))
    .returning({ week: posts.week });
  return mine.length > 0;
}
