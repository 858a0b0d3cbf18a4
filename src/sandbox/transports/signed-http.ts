import { createHmac } from "node:crypto";
import type { AppRecord } from "../state/apps.ts";
import type { Envelope } from "./socket-pool.ts";

export type HttpAnswer =
  | { readonly kind: "answered"; readonly status: number; readonly body: unknown; readonly noRetry: boolean }
  | { readonly kind: "unreachable"; readonly reason: string };

/** Slack's request signature over a raw body. `timestamp` in seconds. */
export function signature(signingSecret: string, timestamp: number, body: string): string {
  return `v0=${createHmac("sha256", signingSecret).update(`v0:${timestamp}:${body}`).digest("hex")}`;
}

/** Sends one delivery to the app's request address, signed: events as JSON, commands and interactions as forms. */
export async function sendSigned(
  app: AppRecord,
  url: string,
  envelope: Envelope,
  nowMs: number,
  signal: AbortSignal,
): Promise<HttpAnswer> {
  const body = encode(envelope);
  const timestamp = Math.floor(nowMs / 1000);
  const headers: Record<string, string> = {
    "content-type": envelope.type === "events_api" ? "application/json" : "application/x-www-form-urlencoded",
    "user-agent": "Slackbot 1.0 (+https://api.slack.com/robots)",
    "x-slack-request-timestamp": String(timestamp),
    "x-slack-signature": signature(app.signingSecret, timestamp, body),
  };
  if (envelope.retry_attempt !== undefined) headers["x-slack-retry-num"] = String(envelope.retry_attempt);
  if (envelope.retry_reason !== undefined) headers["x-slack-retry-reason"] = envelope.retry_reason;
  try {
    const response = await fetch(url, { method: "POST", headers, body, redirect: "manual", signal });
    const text = await response.text();
    const isJson = response.headers.get("content-type")?.includes("json") ?? false;
    return {
      kind: "answered",
      status: response.status,
      body: isJson ? parse(text) : text,
      noRetry: response.headers.get("x-slack-no-retry") === "1",
    };
  } catch (error) {
    return { kind: "unreachable", reason: error instanceof Error ? error.message : String(error) };
  }
}

function encode({ type, payload }: Envelope): string {
  if (type === "events_api") return JSON.stringify(payload);
  if (type === "interactive") return new URLSearchParams({ payload: JSON.stringify(payload) }).toString();
  const fields = typeof payload === "object" && payload !== null ? Object.entries(payload) : [];
  return new URLSearchParams(fields.map(([key, value]) => [key, String(value)])).toString();
}

/** Text that claims to be JSON and is not stays text, and is judged where it is used. */
function parse(text: string): unknown {
  try {
    return text === "" ? "" : JSON.parse(text);
  } catch {
    return text;
  }
}
