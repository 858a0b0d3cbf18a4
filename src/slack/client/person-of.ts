import { z } from "zod";
import type { Actor } from "../../domain/permissions.ts";

/** What of Slack's user object counts here. */
export const slackUser = z.object({
  id: z.string(),
  team_id: z.string().optional(),
  deleted: z.boolean().optional(),
  is_bot: z.boolean().optional(),
  is_workflow_bot: z.boolean().optional(),
  is_stranger: z.boolean().optional(),
  is_restricted: z.boolean().optional(),
  is_ultra_restricted: z.boolean().optional(),
  is_admin: z.boolean().optional(),
  is_owner: z.boolean().optional(),
  is_primary_owner: z.boolean().optional(),
  tz: z.string().nullish(),
  enterprise_user: z
    .object({
      enterprise_id: z.string().optional(),
      teams: z.array(z.string()).optional(),
      is_admin: z.boolean().optional(),
      is_owner: z.boolean().optional(),
    })
    .optional(),
});

export type SlackUser = z.infer<typeof slackUser>;

/** Slackbot is a bot although its user object says otherwise. */
const SLACKBOT = "USLACKBOT";

/** Who a Slack user is to us. `workspaceId`: a team's, or an organisation's (E…). `admin`: of it; who is one of the app, flows/settings/app-actor.ts says. */
export function personOf(user: SlackUser, workspaceId: string): Actor {
  const { enterprise_user: ofOrganisation } = user;
  const rights = ofOrganisation?.enterprise_id === workspaceId ? ofOrganisation : user;
  const ofWorkspace = rights.is_admin === true || rights.is_owner === true || user.is_primary_owner === true;
  const kind = kindOf(user, workspaceId);
  return {
    id: user.id,
    kind,
    admin: kind === "member" && ofWorkspace,
    timeZone: user.tz ?? null,
  };
}

function kindOf(user: SlackUser, workspaceId: string): Actor["kind"] {
  if (user.deleted === true) return "deactivated";
  if (user.is_bot === true || user.is_workflow_bot === true || user.id === SLACKBOT) return "bot";
  if (user.is_stranger === true || !isOfWorkspace(user, workspaceId)) return "external";
  if (user.is_restricted === true || user.is_ultra_restricted === true) return "guest";
  return "member";
}

/** In an Enterprise organisation, a person of ours may be at home in a sister workspace. */
function isOfWorkspace(user: SlackUser, workspaceId: string): boolean {
  if (user.team_id === undefined || user.team_id === workspaceId) return true;
  if (user.enterprise_user?.enterprise_id === workspaceId) return true;
  return user.enterprise_user?.teams?.includes(workspaceId) ?? false;
}
