import { LogLevel, type Receiver, SocketModeReceiver } from "@slack/bolt";
import type { Log } from "../../flows/ports.ts";
import { boltLogger } from "../bolt-logger.ts";
import { createSocketLink, type SocketLink } from "./socket-link.ts";

/** While one connection is being renewed, the other one hears. */
const CONNECTIONS = 2;

export type SocketReceiver = { readonly receiver: Receiver; readonly link: SocketLink };

/** The receivers of Socket Mode; all of them serve one App. */
export function createSocketReceivers({
  appToken,
  slackApiUrl,
  log,
  clock,
  sleep,
}: {
  appToken: string;
  slackApiUrl: string;
  log: Log;
  clock: () => number;
  sleep: (ms: number) => Promise<void>;
}): readonly SocketReceiver[] {
  return Array.from({ length: CONNECTIONS }, () => {
    const receiver = new SocketModeReceiver({
      appToken,
      autoReconnectEnabled: false,
      logger: boltLogger(log),
      logLevel: LogLevel.WARN,
      // An object of its own: what is left out here, the socket client writes into the options that it was handed.
      installerOptions: { clientOptions: { slackApiUrl, retryConfig: { retries: 0 }, timeout: 10_000 } },
      processEventErrorHandler: async ({ error }) => {
        log.warn({ error: String(error) }, "a delivery was not what Slack sends");
        return true;
      },
    });
    return { receiver, link: createSocketLink(receiver.client, { log, clock, sleep }) };
  });
}
