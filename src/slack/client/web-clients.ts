import { WebClient, type WebClientOptions } from "@slack/web-api";
import type { Log } from "../../flows/ports.ts";
import { boltLogger } from "../bolt-logger.ts";

/** Two clients of one token. Neither retries nor waits out a rate limit: that is decided here, per workspace and method. */
export function createWebClients({ token, slackApiUrl, log }: { token: string; slackApiUrl: string; log: Log }): {
  readonly patient: WebClient;
  readonly quick: WebClient;
} {
  // No `headers`: the client would write the token into them, and they are shared.
  const options = (timeout: number): WebClientOptions => ({
    slackApiUrl,
    timeout,
    retryConfig: { retries: 0 },
    rejectRateLimitedCalls: true,
    allowAbsoluteUrls: false,
    logger: boltLogger(log),
  });
  return { patient: new WebClient(token, options(10_000)), quick: new WebClient(token, options(2_000)) };
}
