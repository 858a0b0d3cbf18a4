import type { SocketModeClient } from "@slack/socket-mode";

/** One connection to Slack, from its opening to its end. */
export type SocketLine = {
  /** Resolves when it is broken, or when Slack says that it will end it soon. */
  readonly ending: Promise<"broken" | "leaving">;
  /** Resolves when nothing comes or goes on it any more. */
  readonly broken: Promise<unknown>;
  readonly hangUp: () => Promise<void>;
};

const CONNECT_MS = 15_000;
const HANG_UP_MS = 2_000;

/** Opens a connection. Throws what Slack or the network says. */
export async function openLine(client: SocketModeClient): Promise<SocketLine> {
  const broken = new Promise<"broken">((resolve) => client.once("disconnected", () => resolve("broken")));
  const leaving = noticeOfLeaving(client);
  const hangUp = () => Promise.race([client.disconnect(), pause(HANG_UP_MS)]);
  const timer = setTimeout(() => void client.disconnect(), CONNECT_MS);
  try {
    await client.start();
  } catch (error) {
    throw error ?? new Error("Slack closed the connection before it was open");
  } finally {
    clearTimeout(timer);
  }
  return { ending: Promise.race([broken, leaving]), broken, hangUp };
}

/**
 * Slack tells some seconds ahead that it will close a connection. The client would close it at once, with answers under
 * way; here it stays open until another one stands.
 */
function noticeOfLeaving(client: SocketModeClient): Promise<"leaving"> {
  const leaving = Promise.withResolvers<"leaving">();
  const listeners = client.listeners("ws_message");
  client.removeAllListeners("ws_message");
  client.on("ws_message", (data: unknown, isBinary: boolean) => {
    if (isNotice(data)) leaving.resolve("leaving");
    else for (const listener of listeners) Reflect.apply(listener, client, [data, isBinary]);
  });
  return leaving.promise;
}

function isNotice(data: unknown): boolean {
  if (typeof data !== "string" || !data.includes('"disconnect"')) return false;
  try {
    const message: unknown = JSON.parse(data);
    if (typeof message !== "object" || message === null || !("type" in message) || !("reason" in message)) return false;
    return message.type === "disconnect" && (message.reason === "warning" || message.reason === "refresh_requested");
  } catch {
    return false;
  }
}

function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms).unref());
}
