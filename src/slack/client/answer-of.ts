import { WebAPIHTTPError, WebAPIPlatformError, WebAPIRateLimitedError, WebAPIRequestError } from "@slack/web-api";
import type { Outcome } from "../../flows/ports.ts";

/** Whether doing it twice does harm: `once` posts something new, `again` may be repeated. */
export type Repeat = "once" | "again";

type No = Exclude<Outcome<never>, { ok: true }>;

const NO_RETRY_AFTER_MS = 30_000;
const LONGEST_PAUSE_MS = 3_600_000;
/** After trouble on Slack's side or on the way there. */
const TROUBLE_MS = 2_000;

/** Slack's words for "not now". */
const NOT_NOW: { readonly [error: string]: number } = {
  ratelimited: NO_RETRY_AFTER_MS,
  rate_limited: NO_RETRY_AFTER_MS,
  message_limit_exceeded: 60_000,
  service_unavailable: 5_000,
  team_added_to_org: 60_000,
  org_login_required: 600_000,
  accesslimited: 60_000,
  external_channel_migrating: 60_000,
};

/** Slack's words for "something went wrong, perhaps after it was done". */
const LOST = new Set(["internal_error", "fatal_error", "request_timeout", "update_failed"]);

/** Errors of the network that come before anything was sent. */
const NEVER_SENT = new Set([
  "ECONNREFUSED",
  "ENOTFOUND",
  "EAI_AGAIN",
  "EHOSTUNREACH",
  "ENETUNREACH",
  "UND_ERR_CONNECT_TIMEOUT",
]);

/** What it means that a call failed like this. `now`: milliseconds since 1970 by Slack's clock, for a Retry-After that is a date. */
export function answerOf(error: unknown, repeat: Repeat, now: number | null = null): No {
  if (error instanceof WebAPIRateLimitedError) return later("ratelimited", pauseOf(error.retryAfter));
  if (error instanceof WebAPIPlatformError) return platformAnswer(String(error.data.error), repeat);
  if (error instanceof WebAPIHTTPError) return lost(`http_${error.statusCode}`, repeat);
  if (error instanceof WebAPIRequestError && NEVER_SENT.has(networkCode(error.original)))
    return later("unreachable", TROUBLE_MS);
  if (error instanceof Error && error.message.startsWith("Retry header did not contain"))
    return later("ratelimited", pauseUntil(error.message, now));
  return lost("no_answer", repeat);
}

/** Whether Slack asked for silence, and not only this one call has to wait. */
export function asksForSilence(answer: No): answer is Extract<No, { kind: "later" }> {
  return answer.kind === "later" && (answer.error === "ratelimited" || answer.error === "rate_limited");
}

function platformAnswer(error: string, repeat: Repeat): No {
  const wait = NOT_NOW[error];
  if (wait !== undefined) return later(error, wait);
  // Slack's words are snake case; anything else is a cut or foreign body where JSON was expected.
  if (LOST.has(error) || !/^[a-z][a-z0-9_:]{1,80}$/.test(error))
    return lost(LOST.has(error) ? error : "no_json", repeat);
  return { ok: false, kind: "refused", error };
}

function lost(error: string, repeat: Repeat): No {
  return repeat === "once" ? { ok: false, kind: "uncertain", error } : { ...later(error, TROUBLE_MS), mayBeDone: true };
}

function later(error: string, afterMs: number): Extract<No, { kind: "later" }> {
  return { ok: false, kind: "later", afterMs, error };
}

/** Never earlier than Slack asked for: its seconds are whole ones, and clocks differ. */
function pauseOf(seconds: number): number {
  return seconds > 0 ? Math.min(seconds * 1_000 + 250, LONGEST_PAUSE_MS) : NO_RETRY_AFTER_MS;
}

/** The client reads whole seconds only, and tells what else the header was. An HTTP date (RFC 9110 § 10.2.3) ends in GMT. */
function pauseUntil(message: string, now: number | null): number {
  const date = /retry-after header: (\w{3}, [^()]+ GMT)\)$/.exec(message)?.[1];
  const ms = date === undefined || now === null ? Number.NaN : Date.parse(date) - now;
  return ms > 0 ? pauseOf(ms / 1_000) : NO_RETRY_AFTER_MS;
}

/** The system's or undici's word for what went wrong, from the innermost error that has one. */
function networkCode(error: unknown): string {
  if (error instanceof AggregateError && error.errors.length > 0) return networkCode(error.errors[0]);
  if (!(error instanceof Error)) return "";
  if ("code" in error && typeof error.code === "string") return error.code;
  return networkCode(error.cause);
}
