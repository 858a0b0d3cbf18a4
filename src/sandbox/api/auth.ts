import { z } from "zod";
import { endTokens } from "../state/install-app.ts";
import { appMethod, botMethod, type Method, openMethod, tier3 } from "./method.ts";
import { flag, text } from "./params.ts";
import { SlackError } from "./slack-error.ts";

export const authMethods: readonly Method[] = [
  openMethod({ name: "api.test", perMinute: null, params: z.looseObject({}) }, (_world, { error, ...args }) => {
    if (typeof error === "string") throw new SlackError(error, [], { args: { error, ...args } });
    return { args };
  }),
  botMethod({ name: "auth.test", perMinute: null, scopes: [], params: {} }, ({ workspace, install, app }) => ({
    url: `https://${workspace.domain}.slack.com/`,
    team: install.enterprise?.name ?? workspace.name,
    user: workspace.people.get(install.botUserId)?.handle,
    team_id: install.enterprise?.id ?? workspace.id,
    ...(workspace.enterprise === null ? {} : { enterprise_id: workspace.enterprise.id }),
    user_id: install.botUserId,
    bot_id: install.botId,
    app_id: app.id,
    is_enterprise_install: install.enterprise !== null,
  })),
  botMethod(
    { name: "auth.revoke", perMinute: tier3, scopes: [], params: { test: flag.optional() } },
    ({ world, install }, { test }) => {
      if (test !== true) endTokens(world, install, "revoked");
      return { revoked: test !== true };
    },
  ),
  appMethod({ name: "apps.connections.open", perMinute: null, scopes: ["connections:write"] }, ({ world, app }) => ({
    url: world.sockets.ticket(app.id),
  })),
  botMethod(
    {
      name: "team.info",
      perMinute: tier3,
      scopes: ["team:read"],
      params: { team: text.optional(), domain: text.optional() },
    },
    ({ workspace }, { team }) => {
      if (team !== undefined && team !== workspace.id) throw new SlackError("team_not_found");
      const { id, name, domain } = workspace;
      return {
        team: {
          id,
          name,
          url: `https://${domain}.slack.com/`,
          domain,
          email_domain: "",
          icon: { image_default: true },
          is_verified: false,
        },
      };
    },
  ),
  botMethod(
    {
      name: "bots.info",
      perMinute: tier3,
      scopes: ["users:read"],
      params: { bot: text.optional() },
    },
    ({ workspace }, { bot }) => {
      const found = [...workspace.people.values()].find((person) => person.botId !== null && person.botId === bot);
      if (found === undefined) throw new SlackError("bot_not_found");
      return {
        bot: {
          id: bot,
          deleted: false,
          name: found.realName,
          updated: 0,
          app_id: found.appId,
          user_id: found.id,
          icons: {},
        },
      };
    },
  ),
];
