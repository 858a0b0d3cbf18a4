import type { SocketModeClient } from "@slack/socket-mode";
import type { Log } from "../../flows/ports.ts";
import { openLine, type SocketLine } from "./socket-line.ts";

/** A connection to Slack that comes back by itself. */
export type SocketLink = {
  /** Connects for the first time. Throws what Slack says of the token. */
  readonly open: () => Promise<void>;
  readonly isOpen: () => boolean;
  readonly close: () => Promise<void>;
};

const LONGEST_WAIT_MS = 30_000;
/** A connection that breaks this soon counts as one that failed. */
const SHORT_MS = 1_000;
/** For answers that are still under way on a connection that another one has replaced. */
const LINGER_MS = 3_000;

/**
 * Keeps a line to Slack open. The client's own reconnection waits 5 s first, and what goes wrong in it ends as an unhandled
 * rejection; so it is off (`autoReconnectEnabled: false`), and every line has a client of its own. A line that Slack is
 * about to end is replaced before it does; one that broke is replaced at once.
 */
export function createSocketLink(
  newClient: () => SocketModeClient,
  { log, clock, sleep }: { log: Log; clock: () => number; sleep: (ms: number) => Promise<void> },
): SocketLink {
  const lines = new Set<SocketLine>();
  const closing = Promise.withResolvers<"closing">();
  let isClosing = false;

  async function connect(): Promise<SocketLine> {
    const line = await openLine(newClient());
    lines.add(line);
    void line.broken.then(() => lines.delete(line));
    if (isClosing) await line.hangUp();
    return line;
  }

  async function replacement(failed: number): Promise<SocketLine | undefined> {
    for (let failures = failed; !isClosing; failures += 1) {
      if (failures > 0) await Promise.race([sleep(Math.min(250 * 2 ** failures, LONGEST_WAIT_MS)), closing.promise]);
      if (isClosing) return undefined;
      try {
        return await connect();
      } catch (error) {
        log.warn({ error: String(error), failures }, "the connection to Slack could not be opened; trying again");
      }
    }
    return undefined;
  }

  async function keep(first: SocketLine): Promise<void> {
    for (let line: SocketLine | undefined = first; line !== undefined; ) {
      const since = clock();
      const old: SocketLine = line;
      const ending = await Promise.race([old.ending, closing.promise]);
      if (ending === "closing") return;
      line = await replacement(ending === "broken" && clock() - since < SHORT_MS ? 1 : 0);
      if (ending === "leaving") void sleep(LINGER_MS).then(old.hangUp);
    }
  }

  return {
    open: async () => void keep(await connect()),
    isOpen: () => lines.size > 0,
    close: async () => {
      isClosing = true;
      closing.resolve("closing");
      await Promise.all([...lines].map((line) => line.hangUp()));
    },
  };
}
