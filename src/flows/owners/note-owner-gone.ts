import { addDays } from "../../domain/time/time.ts";
import { itemsOwnedBy } from "../../store/reviews/items-owned-by.ts";
import type { Deps } from "../ports.ts";
import { ownersStatement } from "./owners-statement.ts";

/** What Slack said of people and channels is remembered for a minute. */
const ONE_MINUTE_PAST = 65 / 86_400;

/** Somebody left a channel, or was deactivated: the reviews in which they own something are looked at. `channelId` null: all. */
export async function noteOwnerGone(
  deps: Pick<Deps, "db" | "now" | "newId" | "wake">,
  { workspaceId, userId, channelId }: { workspaceId: string; userId: string; channelId: string | null },
): Promise<number> {
  const owned = await itemsOwnedBy(deps.db, workspaceId, [userId]);
  const reviews = new Map(
    owned.flatMap(({ review }) => (channelId === null || review.channelId === channelId ? [[review.id, review]] : [])),
  );
  if (reviews.size === 0) return 0;
  const at = addDays(deps.now(), ONE_MINUTE_PAST);
  await deps.db.commit([...reviews.values()].map((review) => ownersStatement(deps, review, at)));
  deps.wake();
  return reviews.size;
}
