import type { IncomingMessage, ServerResponse } from "node:http";
import { SlackError } from "../api/slack-error.ts";
import { recordViolation } from "../api/violation.ts";
import { applyResponse } from "../deliveries/apply-response.ts";
import { consumeResponseUrl } from "../state/response-urls.ts";
import type { World } from "../state/world.ts";
import { answerCall, type CallAnswer } from "./faulty-call.ts";
import { readBody } from "./read-body.ts";

/** `POST /response/<workspace>/<key>`: the response_url of one interaction. */
export async function serveResponseUrl(
  world: World,
  request: IncomingMessage,
  response: ServerResponse,
  url: URL,
): Promise<void> {
  const key = url.pathname.slice("/response/".length);
  const raw = parse((await readBody(request)).toString("utf8"));
  await answerCall(
    world,
    response,
    { name: "response_url", workspace: key.split("/")[0] ?? "", request: raw },
    async (n) => {
      const answer = respond(world, key, raw);
      recordViolation(world, n, "response_url", answer.body);
      return answer;
    },
  );
}

function respond(world: World, key: string, raw: unknown): CallAnswer {
  const grant = consumeResponseUrl(world, key);
  if (grant === null) return { status: 404, body: { ok: false, error: "invalid_url" } };
  if (grant === "used_url" || grant === "expired_url") return { status: 404, body: { ok: false, error: grant } };
  const app = world.apps.get(grant.appId);
  const workspace = world.workspaces.get(grant.workspace);
  if (app === undefined || workspace === undefined) return { status: 404, body: { ok: false, error: "invalid_url" } };
  if (raw === undefined) return { status: 400, body: { ok: false, error: "invalid_json" } };
  try {
    applyResponse(world, { app, workspace, channel: grant.channel, user: grant.user, ts: grant.ts }, raw);
    return { status: 200, body: { ok: true } };
  } catch (error) {
    if (!(error instanceof SlackError)) throw error;
    return { status: 400, body: { ok: false, error: error.code, response_metadata: { messages: error.messages } } };
  }
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
