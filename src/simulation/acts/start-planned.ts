import { beginReview } from "../../flows/begin-review.ts";
import { CHANNELS } from "../world/people.ts";
import type { PlannedReview } from "../world/plan.ts";
import { actorOf, anyDeps, delivery, WORKSPACE, type World } from "../world/world.ts";
import { lead } from "./lead.ts";

/** So many of the items that block a launch are never finished. */
const DOOMED = 0.2;

/** The lead starts a review, and sees to its end. */
export async function startPlanned(world: World, planned: PlannedReview): Promise<void> {
  const { service, version, template, channelId, lead: leadId, launchOn } = planned;
  const timeZone = CHANNELS.find(({ id }) => id === channelId)?.timeZone ?? "UTC";
  const begun = await beginReview(anyDeps(world), {
    actor: actorOf(world, leadId),
    delivery: delivery(world),
    request: { workspaceId: WORKSPACE, channelId, service, version, launch: launchOn, timeZone, lead: leadId },
    templateId: template,
    copyFromLast: true,
  });
  if (!begun.ok) throw new Error(`${service} ${version} was refused: ${JSON.stringify(begun.refusal)}`);
  if (begun.review === null) return;
  for (const { id, level } of begun.review.items) {
    if (level === "must" && world.random.chance(DOOMED)) world.doomed.add(`${begun.review.id}/${id}`);
  }
  lead(world, planned, begun.review.id);
}
