import { type App, LogLevel, type Receiver, SocketModeReceiver } from "@slack/bolt";
import type { Log } from "../../flows/ports.ts";
import { boltLogger } from "../bolt-logger.ts";
import { createSocketLink, type SocketLink } from "./socket-link.ts";

/** While one connection is broken, the other one hears. */
const CONNECTIONS = 2;

export type SocketReceiver = Receiver & SocketLink;

type Needs = {
  readonly appToken: string;
  readonly slackApiUrl: string;
  readonly log: Log;
  readonly clock: () => number;
  readonly sleep: (ms: number) => Promise<void>;
};

/** Slack's deliveries by Socket Mode, over two connections to one App. */
export function createSocketReceiver({ appToken, slackApiUrl, log, clock, sleep }: Needs): SocketReceiver {
  let app: App | undefined;

  const newClient = () => {
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
    if (app !== undefined) receiver.init(app);
    return receiver.client;
  };
  const links = Array.from({ length: CONNECTIONS }, () => createSocketLink(newClient, { log, clock, sleep }));

  const open = async () => void (await Promise.all(links.map((link) => link.open())));
  const close = async () => void (await Promise.all(links.map((link) => link.close())));
  return {
    init: (bolt) => {
      app = bolt;
    },
    start: open,
    stop: close,
    open,
    close,
    isOpen: () => links.some((link) => link.isOpen()),
  };
}
