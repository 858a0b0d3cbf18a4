import type { Review } from "../domain/review.ts";
import type { Knock } from "./change-review.ts";
import { maySee } from "./may-see.ts";
import type { Deps } from "./ports.ts";

/**
 * Whether somebody may change anything in a review, whatever their payload says: they see it, or the item is theirs, which
 * they see in their own list.
 */
export async function mayAct(
  { slack }: Pick<Deps, "slack">,
  { workspaceId, actor, itemId, here }: Pick<Knock, "workspaceId" | "actor" | "itemId" | "here">,
  { channelId, items }: Review,
): Promise<boolean> {
  const owner = items.find(({ id }) => id === itemId)?.owner ?? null;
  if (owner === actor.id || (await maySee({ slack }, { workspaceId, channelId, actor, here }))) return true;
  if (owner?.startsWith("S") !== true) return false;
  return (await slack.groupsOf(workspaceId, actor.id))?.includes(owner) ?? false;
}
