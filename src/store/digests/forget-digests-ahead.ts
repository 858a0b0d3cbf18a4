import { and, eq, gt, gte, isNull, ne, or } from "drizzle-orm";
import type { DigestPost } from "../../domain/digest/digest.ts";
import type { Instant } from "../../domain/time/time.ts";
import type { Database } from "../database.ts";

/** Forgets digests that were never given to Slack and are yet to come, or were called missed while they can still come: only a clock that ran ahead leaves such. */
export async function forgetDigestsAhead(
  { write, tables: { digestPosts: posts } }: Database,
  { workspaceId, target }: Pick<DigestPost, "workspaceId" | "target">,
  { now, missedSince }: { readonly now: Instant; readonly missedSince: Instant },
): Promise<void> {
  const isAhead = or(gt(posts.dueAt, now), and(eq(posts.state, "missed"), gte(posts.dueAt, missedSince)));
  await write
    .delete(posts)
    .where(
      and(
        eq(posts.workspaceId, workspaceId),
        eq(posts.target, target),
        ne(posts.state, "posted"),
        isNull(posts.attemptedAt),
        isAhead,
      ),
    );
}
