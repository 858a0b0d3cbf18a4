import type { TokenRecord } from "../state/apps.ts";
import { workspacesOf } from "../state/install-organisation.ts";
import type { Workspace } from "../state/model.ts";
import type { World } from "../state/world.ts";
import { SlackError } from "./slack-error.ts";

/** These must be told the workspace where a token holds in a whole organisation. */
const NEEDS_TEAM = new Set(["users.list", "usergroups.list", "conversations.list"]);

/**
 * The workspace that a call is about. A token of an organisation holds in all of its workspaces: `team_id` says which, or what
 * the call names does.
 */
export function placeOfCall(
  world: World,
  { workspace, enterprise }: TokenRecord,
  method: string,
  { team_id: teamId, ...params }: Readonly<Record<string, unknown>>,
): Workspace | undefined {
  if (workspace !== null) {
    if (teamId !== undefined && teamId !== workspace) throw new SlackError("team_access_not_granted");
    return world.workspaces.get(workspace);
  }
  const workspaces = workspacesOf(world, enterprise ?? "");
  if (teamId !== undefined) {
    const named = workspaces.find(({ id }) => id === teamId);
    if (named === undefined) throw new SlackError("team_access_not_granted");
    return named;
  }
  if (NEEDS_TEAM.has(method)) throw new SlackError("missing_argument", ["[ERROR] missing required field: team_id"]);
  const names = Object.values(params).flatMap((value) => (typeof value === "string" ? value.split(",") : []));
  const trigger = world.triggers.get(String(params.trigger_id))?.workspace;
  return (
    workspaces.find(
      ({ id, conversations, people, views, files }) =>
        id === trigger ||
        names.some((name) => conversations.has(name) || people.has(name) || views.has(name) || files.has(name)),
    ) ?? workspaces[0]
  );
}
