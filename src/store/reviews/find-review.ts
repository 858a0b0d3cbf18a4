import { and, desc, eq } from "drizzle-orm";
import type { Review } from "../../domain/review.ts";
import type { Database } from "../database.ts";
import { withItems } from "./with-items.ts";

/** The newest review of a release, in whatever state. `workspaceId` null: of any workspace, for the command line. */
export function findReview(
  db: Database,
  workspaceId: string | null,
  service: string,
  version: string,
): Promise<Review | undefined> {
  const { reviews } = db.tables;
  return withItems(db, async () => {
    const [head] = await db.read
      .select()
      .from(reviews)
      .where(
        and(
          eq(reviews.service, service),
          eq(reviews.version, version),
          workspaceId === null ? undefined : eq(reviews.workspaceId, workspaceId),
        ),
      )
      .orderBy(desc(reviews.startedAt), desc(reviews.id))
      .limit(1);
    return head;
  });
}
