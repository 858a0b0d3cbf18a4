import type { SocketModeClient } from "@slack/socket-mode";
import type { Log } from "../../flows/ports.ts";

/** One connection to Slack that comes back by itself. */
export type SocketLink = {
  /** Connects for the first time. Throws what Slack says of the token. */
  readonly open: () => Promise<void>;
  readonly isOpen: () => boolean;
  readonly close: () => Promise<void>;
};

const CONNECT_MS = 15_000;
const LONGEST_WAIT_MS = 30_000;
/** A connection that breaks this soon counts as one that failed. */
const SHORT_MS = 1_000;

/**
 * Keeps a Socket Mode client connected. Its own reconnection waits 5 s first, and what goes wrong in it ends as an unhandled
 * rejection; so it is off (`autoReconnectEnabled: false`), and this one begins at once.
 */
export function createSocketLink(
  client: SocketModeClient,
  { log, clock, sleep }: { log: Log; clock: () => number; sleep: (ms: number) => Promise<void> },
): SocketLink {
  let isOpen = false;
  let isClosing = false;
  let broken = Promise.withResolvers<void>();

  client.on("disconnected", () => {
    isOpen = false;
    broken.resolve();
  });

  async function connect(): Promise<void> {
    broken = Promise.withResolvers();
    const timer = setTimeout(() => void client.disconnect(), CONNECT_MS);
    try {
      await client.start();
      isOpen = true;
    } finally {
      clearTimeout(timer);
    }
  }

  async function keep(): Promise<void> {
    for (let failures = 0; !isClosing; ) {
      if (isOpen) {
        const since = clock();
        await broken.promise;
        failures = clock() - since < SHORT_MS ? failures + 1 : 0;
      }
      if (isClosing) return;
      if (failures > 0) await sleep(Math.min(250 * 2 ** failures, LONGEST_WAIT_MS));
      if (isClosing) return;
      try {
        await connect();
      } catch (error) {
        failures += 1;
        log.warn({ error: String(error), failures }, "the connection to Slack could not be opened; trying again");
      }
    }
  }

  return {
    open: async () => {
      await connect();
      void keep();
    },
    isOpen: () => isOpen,
    close: async () => {
      isClosing = true;
      broken.resolve();
      await client.disconnect();
    },
  };
}
