import type { StartRequest } from "../../domain/review/start-review.ts";
import { type BeginReview, type Begun, beginReview } from "../../flows/begin-review.ts";
import type { Door } from "../door.ts";
import type { Visitor } from "../knock/visit.ts";

export type StartWish = Omit<StartRequest, "workspaceId"> & Pick<BeginReview, "templateId" | "copyFromLast">;

/** Starts a review in a channel in which we may write; elsewhere it would never be seen. */
export async function beginIn(
  { deps, directory }: Door,
  { workspaceId, actor, delivery }: Visitor,
  { templateId, copyFromLast, ...request }: StartWish,
): Promise<Begun | "not-in-channel"> {
  const isIn = actor.kind === "member" ? await directory.isIn(workspaceId, request.channelId) : undefined;
  if (isIn === false) return "not-in-channel";
  return beginReview(deps, { actor, delivery, request: { ...request, workspaceId }, templateId, copyFromLast });
}
