import type { IncomingMessage, ServerResponse } from "node:http";
import { callMethod } from "../api/call-method.ts";
import { recordViolation } from "../api/violation.ts";
import type { World } from "../state/world.ts";
import { answerCall } from "./faulty-call.ts";
import { readBody } from "./read-body.ts";

/** `GET|POST /api/<method>`: parameters from the query, a form or JSON; the token from the header or a parameter. */
export async function serveApi(
  world: World,
  request: IncomingMessage,
  response: ServerResponse,
  url: URL,
): Promise<void> {
  const name = url.pathname.slice("/api/".length);
  const body = await readBody(request);
  const { params, problem } = readParams(request.headers["content-type"] ?? "", body, url);
  const { token: given, ...rest } = params;
  const token = bearer(request.headers.authorization) ?? (typeof given === "string" ? given : null);
  const record = world.tokens.get(token ?? "");
  const workspace = record?.workspace ?? record?.enterprise ?? "";
  await answerCall(world, response, { name, workspace, request: rest }, async (n) => {
    if (problem !== null) return { status: 200, body: { ok: false, error: problem } };
    const answer = await callMethod(world, { name, token, params: rest });
    recordViolation(world, n, name, answer.body);
    return answer;
  });
}

function bearer(header: string | undefined): string | null {
  return /^Bearer\s+(\S+)$/i.exec(header ?? "")?.[1] ?? null;
}

type Params = Readonly<Record<string, unknown>>;

function readParams(contentType: string, body: Buffer, url: URL): { params: Params; problem: string | null } {
  const query = Object.fromEntries(url.searchParams);
  if (body.length === 0) return { params: query, problem: null };
  const text = body.toString("utf8");
  if (contentType.includes("application/json")) {
    try {
      const value: unknown = JSON.parse(text);
      if (typeof value !== "object" || value === null || Array.isArray(value))
        return { params: query, problem: "json_not_object" };
      return { params: { ...query, ...value }, problem: null };
    } catch {
      return { params: query, problem: "invalid_json" };
    }
  }
  if (contentType.includes("x-www-form-urlencoded") || contentType === "") {
    return { params: { ...query, ...Object.fromEntries(new URLSearchParams(text)) }, problem: null };
  }
  return { params: query, problem: "invalid_post_type" };
}
