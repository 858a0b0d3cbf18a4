import type { Review } from "../../domain/review.ts";
import { rolesHeld } from "../../domain/settings/roles-held.ts";
import { voidsOfLostRoles } from "../../domain/sign-off/lost-roles.ts";
import { loadSettings } from "../../store/settings/load-settings.ts";
import { commitChange } from "../commit-change.ts";
import type { Deps } from "../ports.ts";

/**
 * Records which signatures of a review count no more because a role was taken from whoever signed. Where Slack may not say
 * who is in a user group, a role that somebody may hold by one is not taken for lost. Throws `Conflict` as saving does.
 */
export async function noteLostRoles(
  deps: Pick<Deps, "db" | "slack" | "now" | "newId" | "wake">,
  review: Review,
): Promise<Review> {
  const { workspaceId, service } = review;
  const live = review.signatures.filter(({ ended }) => ended === null);
  if (live.length === 0) return review;
  const { settings } = await loadSettings(deps.db, workspaceId);
  const held = await Promise.all(
    live.map(async ({ by, roles }) => {
      const own = rolesHeld(settings, service, [by]);
      if (roles.every((role) => own.includes(role))) return [];
      const groups = await deps.slack.groupsOf(workspaceId, by);
      return groups === undefined ? [] : [[by, rolesHeld(settings, service, [by, ...groups])] as const];
    }),
  );
  const events = voidsOfLostRoles(review, new Map(held.flat()));
  if (events.length === 0) return review;
  return (await commitChange(deps, review, { by: "readiness", at: deps.now(), events, statements: [] })).review;
}
