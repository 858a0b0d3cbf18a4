import { lostDigestNote } from "../../../blocks/notes/lost-digest-note.ts";
import type { DigestSubscription } from "../../domain/digest/digest.ts";
import { listReviews } from "../../store/reviews/list-reviews.ts";
import type { Deps } from "../ports.ts";
import { isLead } from "./compose-digest.ts";

/** Tells who leads the next launch of a channel, once, that its digest cannot be posted. Nobody is told where that fails, too. */
export async function tellLeadOfLostDigest(
  { db, slack, log }: Deps,
  { workspaceId, target, changedAt }: DigestSubscription,
  error: string,
): Promise<void> {
  if (isLead(target)) return;
  const reviews = (await listReviews(db, workspaceId)).filter(({ channelId }) => channelId === target);
  const lead = reviews.toSorted((a, b) => a.launchOn.localeCompare(b.launchOn))[0]?.lead;
  const direct = lead === undefined ? undefined : await slack.openDirect(workspaceId, lead);
  if (direct?.ok !== true) return;
  const place = { channelId: direct.value, threadTs: null, key: `digest-lost/${target}/${changedAt}` };
  const found = await slack.findPosted(workspaceId, { ...place, since: changedAt });
  if (!found.ok || found.value !== null) return;
  const told = await slack.post(workspaceId, { ...place, body: lostDigestNote({ channelId: target, error }) });
  if (!told.ok) log.warn({ workspaceId, target, error: told.error }, "nobody could be told of a lost digest");
}
