import type { Actor } from "../../domain/permissions.ts";
import { appActor } from "../../flows/settings/app-actor.ts";
import type { Door } from "../door.ts";
import type { Visit } from "./visit.ts";

/** Slack's words for somebody whom this workspace does not know. */
const STRANGERS = new Set(["user_not_found", "user_not_visible", "users_not_found"]);

/**
 * Who knocked. Somebody whom Slack does not know here, or whom the workspace does not show and who is at home elsewhere,
 * counts as external; where Slack cannot say, nothing is decided.
 */
export async function actorOf(
  { directory, deps }: Pick<Door, "directory" | "deps">,
  {
    workspaceId,
    userId,
    userTeamId = null,
  }: Pick<Visit, "workspaceId" | "userId"> & Partial<Pick<Visit, "userTeamId">>,
): Promise<Actor> {
  const outcome = await directory.person(workspaceId, userId);
  const external: Actor = { id: userId, kind: "external", admin: false, timeZone: null };
  if (outcome.ok) {
    const { isSeen, ...actor } = outcome.value;
    const isOurs = isSeen || userTeamId === null || userTeamId === workspaceId;
    return isOurs ? appActor(deps, workspaceId, actor) : external;
  }
  if (outcome.kind === "refused" && STRANGERS.has(outcome.error)) return external;
  throw new Error(`Slack does not say who ${userId} is: ${outcome.error}`);
}
