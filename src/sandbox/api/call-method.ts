import { z } from "zod";
import type { TokenRecord } from "../state/apps.ts";
import type { Workspace } from "../state/model.ts";
import type { World } from "../state/world.ts";
import type { BotCall, Method, Reply } from "./method.ts";
import { methods } from "./methods.ts";
import { parameterError } from "./parameter-error.ts";
import { placeOfCall } from "./place-of-call.ts";
import { postLimits } from "./post-limits.ts";
import { admit, type Limit } from "./rate-limits.ts";
import { requireScope } from "./require-scope.ts";
import { SlackError } from "./slack-error.ts";

export type Answer = {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Readonly<Record<string, unknown>>;
};

export type MethodCall = {
  readonly name: string;
  readonly token: string | null;
  readonly params: Readonly<Record<string, unknown>>;
};

const byName = new Map(methods.map((method) => [method.name, method]));

/** Answers one call of the Web API: token, scopes, rate limit, parameters, then the method itself. */
export async function callMethod(world: World, { name, token, params }: MethodCall): Promise<Answer> {
  const method = byName.get(name);
  const record = token === null ? undefined : world.tokens.get(token);
  const headers: Record<string, string> = { "x-slack-req-id": world.ids.secret(32) };
  if (record !== undefined) headers["x-oauth-scopes"] = record.scopes.join(",");
  if (method !== undefined) headers["x-accepted-oauth-scopes"] = method.scopes.join(",");
  try {
    if (method === undefined) throw new SlackError("unknown_method", [], { req_method: name });
    const retryAfter = admit(world, limitsOf(world, method, record, params));
    if (retryAfter !== null) {
      return {
        status: 429,
        headers: { ...headers, "retry-after": String(retryAfter) },
        body: { ok: false, error: "ratelimited" },
      };
    }
    const reply = await run(world, method, token, record, params);
    return { status: 200, headers, body: { ok: true, ...reply } };
  } catch (error) {
    const refusal = error instanceof z.ZodError ? parameterError(error) : error;
    if (!(refusal instanceof SlackError)) throw error;
    const { code, messages, extra } = refusal;
    const metadata = messages.length > 0 ? { response_metadata: { messages } } : {};
    return { status: 200, headers, body: { ok: false, error: code, ...extra, ...metadata } };
  }
}

/** Bolt's clients add their workspace's `team_id` to every call; Slack takes it anywhere and so do we. */
function run(
  world: World,
  method: Method,
  token: string | null,
  record: TokenRecord | undefined,
  given: Readonly<Record<string, unknown>>,
): Reply | Promise<Reply> {
  const { team_id: _teamId, ...params } = given;
  if (method.token === "none") return method.run(world, params);
  if (token === null || token === "") throw new SlackError("not_authed");
  if (record === undefined) throw new SlackError("invalid_auth");
  if (record.state === "revoked") throw new SlackError("token_revoked");
  if (record.state === "uninstalled") throw new SlackError("account_inactive");
  if (record.expiresAt !== null && record.expiresAt <= world.now()) throw new SlackError("token_expired");
  if (record.kind !== method.token) throw new SlackError("not_allowed_token_type");
  requireScope(record, method.scopes);
  const app = world.apps.get(record.appId);
  if (app === undefined) throw new SlackError("invalid_auth");
  if (method.token === "app") return method.run({ world, app }, params);
  return method.run(botCall(world, record, placeOfCall(world, record, method.name, given)), params);
}

function botCall(world: World, token: TokenRecord, workspace: Workspace | undefined): BotCall {
  const app = world.apps.get(token.appId);
  const install = workspace === undefined ? undefined : app?.installs.get(workspace.id);
  if (app === undefined || workspace === undefined || install === undefined) throw new SlackError("invalid_auth");
  return { world, app, workspace, install, token };
}

function limitsOf(
  world: World,
  method: Method,
  token: TokenRecord | undefined,
  params: Readonly<Record<string, unknown>>,
): readonly Limit[] {
  const caller = `${token?.appId ?? "?"} ${token?.workspace ?? token?.enterprise ?? "-"}`;
  if (method.name === "chat.postMessage") return postLimits(world, token, caller, params);
  return method.perMinute === null
    ? []
    : [{ key: `${caller} ${method.name}`, count: method.perMinute, windowMs: 60_000 }];
}
