import type { Actor } from "../domain/permissions.ts";
import { loadReview } from "../store/reviews/load-review.ts";
import type { Deps } from "./ports.ts";
import { rolesOf } from "./roles-of.ts";

/** The roles that somebody holds now for the service of a review; of a review that is not there, those for every service. */
export async function rolesInReview(
  deps: Pick<Deps, "db" | "slack">,
  { workspaceId, reviewId, actor }: { workspaceId: string; reviewId: string; actor: Pick<Actor, "id"> },
): Promise<readonly string[]> {
  const service = (await loadReview(deps.db, workspaceId, reviewId))?.service ?? "";
  return rolesOf(deps, { workspaceId, service, actor });
}
