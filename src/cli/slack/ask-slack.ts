import { z } from "zod";
import type { Context } from "../context.ts";

/** What Slack said to one call. `unreachable`: nothing that can be understood came back; `error` says why. */
export type SlackAnswer =
  | {
      readonly ok: true;
      readonly body: { readonly [field: string]: unknown };
      /** Scopes of the token, from `x-oauth-scopes`; null when the header is not there. */
      readonly scopes: readonly string[] | null;
    }
  | { readonly ok: false; readonly kind: "refused" | "unreachable"; readonly error: string };

const envelope = z.looseObject({ ok: z.boolean(), error: z.string().optional() });
const TIMEOUT_MS = 10_000;

/** Asks Slack's Web API once, as the token's holder. `apiUrl` ends with a slash. */
export async function askSlack(
  { fetch }: Pick<Context, "fetch">,
  { apiUrl, method, token }: { apiUrl: string; method: string; token: string },
): Promise<SlackAnswer> {
  try {
    const response = await fetch(new URL(method, apiUrl), {
      method: "POST",
      headers: { authorization: `Bearer ${token}`, "content-type": "application/x-www-form-urlencoded" },
      signal: AbortSignal.timeout(TIMEOUT_MS),
    });
    if (response.status === 429) return unreachable("it asks to wait (429)");
    const read = envelope.safeParse(await response.json().catch(() => null));
    if (!read.success) return unreachable(`it answered ${response.status}, and not as Slack does`);
    if (!read.data.ok) return { ok: false, kind: "refused", error: read.data.error ?? "unknown_error" };
    return { ok: true, body: read.data, scopes: scopesOf(response.headers.get("x-oauth-scopes")) };
  } catch (error) {
    return unreachable(reasonOf(error));
  }
}

function scopesOf(header: string | null): readonly string[] | null {
  if (header === null) return null;
  return header
    .split(",")
    .map((scope) => scope.trim())
    .filter((scope) => scope !== "");
}

function unreachable(error: string): SlackAnswer {
  return { ok: false, kind: "unreachable", error };
}

function reasonOf(error: unknown): string {
  if (error instanceof Error && error.name === "TimeoutError") return "no answer within 10 s";
  const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error;
  if (cause instanceof Error && "code" in cause && typeof cause.code === "string") return cause.code;
  return "the connection failed";
}
