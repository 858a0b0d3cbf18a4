import type { IncomingMessage, ServerResponse } from "node:http";
import { workspacesOf } from "../state/install-organisation.ts";
import { allow } from "../state/oauth.ts";
import type { World } from "../state/world.ts";
import { authorizeError, authorizePage } from "./authorize-page.ts";
import { type AuthorizeRequest, readAuthorizeRequest } from "./authorize-request.ts";
import { readBody } from "./read-body.ts";

/**
 * `GET /oauth/v2/authorize` shows what an app asks for; `POST`, with `as` (ids of a workspace and a person) and `decision`
 * (`allow` or `cancel`) goes back to the app with a code and the given state, or with `error=access_denied`.
 */
export async function serveAuthorize(
  world: World,
  request: IncomingMessage,
  response: ServerResponse,
  url: URL,
): Promise<void> {
  const isAnswer = request.method === "POST";
  const query = isAnswer ? new URLSearchParams((await readBody(request)).toString("utf8")) : url.searchParams;
  const asked = readAuthorizeRequest(world, query);
  if (typeof asked === "string") return html(response, 400, authorizeError(asked));
  if (!isAnswer) return html(response, 200, authorizePage(world, asked, query));
  const back =
    query.get("decision") === "allow" ? allowed(world, asked, query.get("as") ?? "") : { error: "access_denied" };
  if (typeof back === "string") return html(response, 400, authorizeError(back));
  const target = new URL(asked.back);
  for (const [name, value] of Object.entries(back)) target.searchParams.set(name, value);
  if (asked.state !== null) target.searchParams.set("state", asked.state);
  response.writeHead(302, { location: target.href }).end();
}

function allowed(world: World, { app, scopes, redirectUri }: AuthorizeRequest, as: string): { code: string } | string {
  const [workspaceId = "", personId = ""] = as.split(" ");
  const organisation = app.manifest.settings?.org_deploy_enabled === true ? workspacesOf(world, workspaceId) : [];
  const places = [world.workspaces.get(workspaceId), ...organisation];
  const person = places.flatMap((place) => place?.people.get(personId) ?? [])[0];
  if (person === undefined || (person.kind !== "admin" && person.kind !== "member"))
    return "You are not allowed to install apps in this workspace";
  return { code: allow(world, { appId: app.id, workspace: workspaceId, by: person.id, scopes, redirectUri }) };
}

function html(response: ServerResponse, status: number, body: string): void {
  response.writeHead(status, { "content-type": "text/html; charset=utf-8" }).end(body);
}
