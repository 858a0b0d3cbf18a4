import type { Actor } from "../domain/permissions.ts";
import type { Deps } from "./ports.ts";

/**
 * Whether somebody may see the reviews of a channel: its members may. Who acts in the channel itself is in it; where Slack
 * may not tell who is, nobody else sees them.
 */
export async function maySee(
  { slack }: Pick<Deps, "slack">,
  {
    workspaceId,
    channelId,
    actor,
    here,
  }: { workspaceId: string; channelId: string; actor: Actor; here: string | null },
): Promise<boolean> {
  if (channelId === here) return true;
  return (await slack.isMember(workspaceId, channelId, actor.id)) ?? false;
}
