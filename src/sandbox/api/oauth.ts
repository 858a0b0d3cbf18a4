import { z } from "zod";
import type { AppRecord } from "../state/apps.ts";
import { type Granted, grant, refresh, takeCode } from "../state/oauth.ts";
import type { World } from "../state/world.ts";
import { type Method, openMethod, type Reply } from "./method.ts";
import { text } from "./params.ts";
import { SlackError } from "./slack-error.ts";

const accessParams = z.strictObject({
  client_id: text,
  client_secret: text,
  code: text.optional(),
  redirect_uri: text.optional(),
  grant_type: text.optional(),
  refresh_token: text.optional(),
});

/** https://docs.slack.dev/reference/methods/oauth.v2.access */
export const oauthMethods: readonly Method[] = [
  openMethod({ name: "oauth.v2.access", perMinute: null, params: accessParams }, (world, params) => {
    const app = [...world.apps.values()].find(({ clientId }) => clientId === params.client_id);
    if (app === undefined) throw new SlackError("invalid_client_id");
    if (app.clientSecret !== params.client_secret) throw new SlackError("bad_client_secret");
    switch (params.grant_type ?? "authorization_code") {
      case "authorization_code":
        return answer(app, exchange(world, app, params));
      case "refresh_token": {
        const renewed = refresh(world, app, params.refresh_token ?? "");
        if (renewed === null) throw new SlackError("invalid_refresh_token");
        return answer(app, renewed);
      }
      default:
        throw new SlackError("invalid_grant_type");
    }
  }),
];

function exchange(world: World, app: AppRecord, params: z.infer<typeof accessParams>): Granted {
  const code = takeCode(world, app, params.code ?? "");
  if (code === null) throw new SlackError("invalid_code");
  if ((params.redirect_uri ?? null) !== code.redirectUri) throw new SlackError("bad_redirect_uri");
  const granted = grant(world, app, code);
  if (granted === null) throw new SlackError("invalid_code");
  return granted;
}

function answer(app: AppRecord, { install, workspace, by, rotation }: Granted): Reply {
  return {
    app_id: app.id,
    authed_user: { id: by },
    scope: install.scopes.join(","),
    token_type: "bot",
    access_token: install.botToken,
    bot_user_id: install.botUserId,
    team: install.enterprise === null ? { id: workspace.id, name: workspace.name } : null,
    enterprise: workspace.enterprise,
    is_enterprise_install: install.enterprise !== null,
    ...rotation,
  };
}
