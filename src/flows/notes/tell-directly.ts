import type { MessageBody } from "../../../blocks/message-body.ts";
import type { Review } from "../../domain/review.ts";
import { loadMessages } from "../../store/messages/load-messages.ts";
import type { Deps, Outcome } from "../ports.ts";
import { postPlanned } from "./post-planned.ts";

/**
 * Tells one person something about a review in a direct message. It has a row of its own, planned before it is posted, so
 * that it is posted once however often this is tried. `part`: its key in the review's messages. `to`: a person or a user group.
 */
export async function tellDirectly(
  deps: Deps,
  review: Review,
  { part, to, body }: { readonly part: string; readonly to: string; readonly body: MessageBody },
): Promise<Outcome<null>> {
  const planned = (await loadMessages(deps.db, review.id)).find((message) => message.part === part);
  const channel =
    planned === undefined ? await directChannel(deps, review, to) : { ok: true as const, value: planned.channelId };
  if (!channel.ok) return channel;
  return postPlanned(deps, review, { part, channelId: channel.value, threadTs: null, body });
}

async function directChannel({ slack }: Deps, { workspaceId }: Review, id: string): Promise<Outcome<string>> {
  if (id.startsWith("S")) return { ok: false, kind: "refused", error: "is_a_group" };
  return slack.openDirect(workspaceId, id);
}
