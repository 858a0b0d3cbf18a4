import type { Actor } from "../domain/permissions.ts";
import { maySee } from "./may-see.ts";
import type { Deps } from "./ports.ts";

/** Those of some things of channels that somebody may see; Slack is asked once for each channel. */
export async function onlyInSight<Thing>(
  deps: Pick<Deps, "slack">,
  { workspaceId, actor, here }: { workspaceId: string; actor: Actor; here: string | null },
  things: readonly Thing[],
  channelOf: (thing: Thing) => string,
): Promise<readonly Thing[]> {
  const channels = [...new Set(things.map(channelOf))];
  const seen = await Promise.all(channels.map((channelId) => maySee(deps, { workspaceId, channelId, actor, here })));
  const visible = new Set(channels.filter((_, index) => seen[index]));
  return things.filter((thing) => visible.has(channelOf(thing)));
}
