import type { Group } from "../state/model.ts";
import { type BotCall, botMethod, type Method, tier2 } from "./method.ts";
import { flag, text } from "./params.ts";
import { SlackError } from "./slack-error.ts";

const scopes = ["usergroups:read"];

export const usergroupMethods: readonly Method[] = [
  botMethod(
    {
      name: "usergroups.list",
      perMinute: tier2,
      scopes,
      params: { include_count: flag.optional(), include_disabled: flag.optional(), include_users: flag.optional() },
    },
    (call, params) => ({
      usergroups: [...call.workspace.groups.values()]
        .filter((group) => !group.disabled || params.include_disabled === true)
        .map((group) => groupJson(call, group, params.include_users === true, params.include_count === true)),
    }),
  ),
  botMethod(
    {
      name: "usergroups.users.list",
      perMinute: tier2,
      scopes,
      params: { usergroup: text, include_disabled: flag.optional() },
    },
    ({ workspace }, params) => {
      const group = workspace.groups.get(params.usergroup);
      if (group === undefined || (group.disabled && params.include_disabled !== true))
        throw new SlackError("no_such_subteam");
      return { users: group.members };
    },
  ),
];

function groupJson({ workspace }: BotCall, group: Group, withUsers: boolean, withCount: boolean) {
  return {
    id: group.id,
    team_id: workspace.id,
    is_usergroup: true,
    is_subteam: true,
    name: group.name,
    description: "",
    handle: group.handle,
    is_external: false,
    date_create: 0,
    date_update: 0,
    date_delete: group.disabled ? 1 : 0,
    auto_type: null,
    auto_provision: false,
    enterprise_subteam_id: "",
    created_by: [...workspace.people.keys()][0],
    updated_by: [...workspace.people.keys()][0],
    deleted_by: null,
    prefs: { channels: [], groups: [] },
    ...(withUsers ? { users: group.members } : {}),
    ...(withCount ? { user_count: group.members.length } : {}),
  };
}
