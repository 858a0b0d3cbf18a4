import { WebClient, type WebClientOptions } from "@slack/web-api";
import type { AccessOf, Log, Outcome } from "../../flows/ports.ts";
import { boltLogger } from "../bolt-logger.ts";

/** `quick` gives up after 2 s. */
export type WebClients = { readonly patient: WebClient; readonly quick: WebClient };

/** A client neither retries nor waits out a rate limit: that is decided here, per workspace and method. */
export function clientOptions({
  slackApiUrl,
  log,
  timeout,
}: {
  slackApiUrl: string;
  log: Log;
  timeout: number;
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

/** Two clients of one token. */
export function createWebClients({ token, ...needs }: { token: string; slackApiUrl: string; log: Log }): WebClients {
  const client = (timeout: number) => new WebClient(token, clientOptions({ ...needs, timeout }));
  return { patient: client(10_000), quick: client(2_000) };
}

/** The clients of each workspace, made anew when its token is another one. */
export function rememberClients(
  accessOf: AccessOf,
  create: (token: string) => WebClients,
): (workspaceId: string) => Promise<Outcome<WebClients>> {
  const known = new Map<string, { readonly token: string; readonly clients: WebClients }>();
  return async (workspaceId) => {
    const access = await accessOf(workspaceId);
    if (!access.ok) {
      known.delete(workspaceId);
      return access;
    }
    const { token } = access.value;
    const before = known.get(workspaceId);
    if (before?.token === token) return { ok: true, value: before.clients };
    const clients = create(token);
    known.set(workspaceId, { token, clients });
    return { ok: true, value: clients };
  };
}
