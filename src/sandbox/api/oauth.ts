import { z } from "zod";
import { installApp } from "../state/install-app.ts";
import { type Method, openMethod } from "./method.ts";
import { text } from "./params.ts";
import { SlackError } from "./slack-error.ts";

export const oauthMethods: readonly Method[] = [
  openMethod(
    {
      name: "oauth.v2.access",
      perMinute: null,
      params: z.strictObject({
        client_id: text,
        client_secret: text,
        code: text,
        redirect_uri: text.optional(),
        grant_type: z.enum(["authorization_code"]).optional(),
      }),
    },
    (world, { client_id, client_secret, code }) => {
      const app = [...world.apps.values()].find(({ clientId }) => clientId === client_id);
      if (app === undefined) throw new SlackError("invalid_client_id");
      if (app.clientSecret !== client_secret) throw new SlackError("bad_client_secret");
      const grant = world.oauthCodes.get(code);
      const workspace = world.workspaces.get(grant?.workspace ?? "");
      if (grant === undefined || workspace === undefined || grant.appId !== app.id)
        throw new SlackError("invalid_code");
      world.oauthCodes.delete(code);
      const install = installApp(world, app, workspace, grant.by);
      return {
        app_id: app.id,
        authed_user: { id: grant.by },
        scope: install.scopes.join(","),
        token_type: "bot",
        access_token: install.botToken,
        bot_user_id: install.botUserId,
        team: { id: workspace.id, name: workspace.name },
        enterprise: null,
        is_enterprise_install: false,
      };
    },
  ),
];
