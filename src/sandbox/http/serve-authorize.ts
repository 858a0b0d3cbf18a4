import type { ServerResponse } from "node:http";
import { findPerson } from "../state/create-workspace.ts";
import type { World } from "../state/world.ts";
import { sendJson } from "./send-json.ts";

/**
 * `GET /oauth/v2/authorize`: the page on which a person allows an installation. It agrees at once, as the first admin of
 * the first workspace, or as `workspace` and `as` say, and goes back to `redirect_uri` with a code and the given state.
 */
export function serveAuthorize(world: World, response: ServerResponse, url: URL): void {
  const query = url.searchParams;
  const app = [...world.apps.values()].find(({ clientId }) => clientId === query.get("client_id"));
  const wanted = query.get("workspace") ?? query.get("team");
  const workspace = [...world.workspaces.values()].find(
    ({ id, domain }) => wanted === null || wanted === "" || id === wanted || domain === wanted,
  );
  const redirect = query.get("redirect_uri") ?? "";
  if (app === undefined || workspace === undefined || !URL.canParse(redirect)) {
    sendJson(response, 400, {
      ok: false,
      error: "Expected client_id of an app, redirect_uri, and a workspace that exists",
    });
    return;
  }
  const as = query.get("as");
  const by =
    as === null ? [...workspace.people.values()].find(({ kind }) => kind === "admin") : findPerson(workspace, as);
  if (by === undefined) {
    sendJson(response, 400, { ok: false, error: `There is no person "${as}"` });
    return;
  }
  const code = world.ids.secret(40);
  world.oauthCodes.set(code, { appId: app.id, workspace: workspace.id, by: by.id });
  const target = new URL(redirect);
  target.searchParams.set("code", code);
  target.searchParams.set("state", query.get("state") ?? "");
  response.writeHead(302, { location: target.href });
  response.end();
}
