import { and, desc, eq, inArray } from "drizzle-orm";
import type { Database } from "../database.ts";
import { OPEN_STATES, type ReviewHead } from "./review-head.ts";

export type ReviewFilter = {
  /** `open` (the default): those that are going on. `all`: launched and cancelled ones too. */
  readonly state?: "open" | "all";
  readonly service?: string;
};

/** Reviews without their items, newest first. `workspaceId` null: of every workspace, for the command line. */
export async function listReviews(
  db: Database,
  workspaceId: string | null,
  { state = "open", service }: ReviewFilter = {},
): Promise<ReviewHead[]> {
  const { reviews } = db.tables;
  return db.read
    .select()
    .from(reviews)
    .where(
      and(
        workspaceId === null ? undefined : eq(reviews.workspaceId, workspaceId),
        state === "all" ? undefined : inArray(reviews.state, [...OPEN_STATES]),
        service === undefined ? undefined : eq(reviews.service, service),
      ),
    )
    .orderBy(desc(reviews.startedAt), desc(reviews.id));
}
