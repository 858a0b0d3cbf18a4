import { gateAnswer, gateUnknownAnswer } from "../../../blocks/answers/gate-answer.ts";
import { judgeRelease } from "../../flows/gate/judge-release.ts";
import { maySee } from "../../flows/may-see.ts";
import { visibleReviews } from "../../flows/visible-reviews.ts";
import type { Door } from "../door.ts";
import { message, type Reply } from "../knock/replies.ts";
import type { Visitor } from "../knock/visit.ts";
import { status } from "./status.ts";

/**
 * `/readiness gate [service version]`: what CI is told, for whoever may see the review. What is left out is the open review
 * that is meant: of the service, or of this channel, or the only one; where several are, they are listed.
 */
export async function gate(
  door: Door,
  visit: Visitor,
  { service, version }: { service: string | null; version: string | null },
): Promise<Reply> {
  if (service !== null && version !== null) return judged(door, visit, { service, version });
  const { workspaceId, actor, channelId: here } = visit;
  const sight = { workspaceId, actor, here, state: "open" as const };
  const seen = await visibleReviews(door.deps, service === null ? sight : { ...sight, service });
  const inChannel = service === null ? seen.filter(({ channelId }) => channelId === here) : [];
  const [only, ...others] = inChannel.length > 0 ? inChannel : seen;
  return only === undefined || others.length > 0 ? status(door, visit, service) : judged(door, visit, only);
}

async function judged(
  { deps }: Door,
  { workspaceId, actor, channelId: here }: Visitor,
  { service, version }: { service: string; version: string },
): Promise<Reply> {
  const { found, asOf } = await judgeRelease(deps, { workspaceId, service, version });
  const isSeen =
    found !== null && (await maySee(deps, { workspaceId, channelId: found.review.channelId, actor, here }));
  if (!isSeen) return message(gateUnknownAnswer({ service, version }), "gate:unknown");
  return message(gateAnswer(found.review, found.gate, { now: asOf }), `gate:${found.gate.decision}`);
}
