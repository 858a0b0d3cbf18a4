import type { Channel } from "../../contract.ts";

export type Unread = {
  readonly any: boolean /** Messages that call this person by name, or stand in a direct message. */;
  readonly calls: number;
};

/** channel → ts of the last message that this person has seen. */
export type LastRead = { readonly [channel: string]: string };

export function unreadOf(channel: Channel, lastRead: LastRead, me: string): Unread {
  const since = lastRead[channel.id] ?? "";
  const fresh = channel.messages.filter(({ ts, user, ephemeral }) => ts > since && user !== me && !ephemeral);
  const calls = fresh.filter(({ text }) => channel.kind === "dm" || text.includes(`<@${me}>`)).length;
  return { any: fresh.some(({ threadTs, ts }) => threadTs === null || threadTs === ts) || calls > 0, calls };
}

export function parseLastRead(stored: string | null): LastRead {
  try {
    const value: unknown = JSON.parse(stored ?? "{}");
    return typeof value === "object" && value !== null
      ? Object.fromEntries(Object.entries(value).map(([key, ts]) => [key, String(ts)]))
      : {};
  } catch {
    return {};
  }
}
