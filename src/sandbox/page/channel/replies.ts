import type { Message } from "../../contract.ts";

export type ReplySummary = {
  readonly count: number;
  readonly lastTs: string /** Who replied, first come first. */;
  readonly users: readonly string[];
};

export function isReply(message: Message): boolean {
  return message.threadTs !== null && message.threadTs !== message.ts;
}

/** What stands in the channel itself: everything but replies. */
export function topLevel(messages: readonly Message[]): readonly Message[] {
  return messages.filter((message) => !isReply(message));
}

/** A thread: its first message and all replies, oldest first. */
export function threadOf(messages: readonly Message[], threadTs: string): readonly Message[] {
  return messages
    .filter(({ ts, threadTs: own }) => ts === threadTs || own === threadTs)
    .toSorted((a, b) => (a.ts < b.ts ? -1 : 1));
}

/** Threads by the ts of their first message. Ephemeral replies are not counted, as in Slack. */
export function replySummaries(messages: readonly Message[]): ReadonlyMap<string, ReplySummary> {
  const summaries = new Map<string, ReplySummary>();
  for (const message of messages) {
    if (!isReply(message) || message.ephemeral || message.threadTs === null) continue;
    const { count, lastTs, users } = summaries.get(message.threadTs) ?? { count: 0, lastTs: "", users: [] };
    summaries.set(message.threadTs, {
      count: count + 1,
      lastTs: message.ts > lastTs ? message.ts : lastTs,
      users: users.includes(message.user) ? users : [...users, message.user],
    });
  }
  return summaries;
}
