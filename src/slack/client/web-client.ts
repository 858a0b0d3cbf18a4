import { WebClient, type WebClientOptions } from "@slack/web-api";
import type { Log } from "../../flows/ports.ts";
import { boltLogger } from "../bolt-logger.ts";

/** So long an answer of Slack's is waited for, in ms, where nobody waits for a window. */
export const PATIENT_MS = 10_000;

/** A client neither retries nor waits out a rate limit: that is decided here, per workspace and method. */
export function clientOptions({
  slackApiUrl,
  log,
  timeout = PATIENT_MS,
}: {
  slackApiUrl: string;
  log: Log;
  timeout?: number;
}): WebClientOptions {
  // No `headers`: the client would write the token into them, and they are shared.
  return {
    slackApiUrl,
    timeout,
    retryConfig: { retries: 0 },
    rejectRateLimitedCalls: true,
    allowAbsoluteUrls: false,
    logger: boltLogger(log),
  };
}

/**
 * A client of one token. It is made for each call: one binds hundreds of methods and holds 27 KB (measured), which a bot in a
 * thousand workspaces would keep for each of them, and making it takes 66 µs of the 1.5 ms that a call takes here.
 */
export function createWebClient({
  token,
  ...needs
}: {
  token: string;
  slackApiUrl: string;
  log: Log;
  timeout?: number;
}): WebClient {
  return new WebClient(token, clientOptions(needs));
}
