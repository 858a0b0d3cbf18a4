import { liveMentions } from "./mentions.ts";
import type { Conversation, StoredMessage, Workspace } from "./model.ts";
import { notify } from "./notifications.ts";
import type { World } from "./world.ts";

export type NewMessage = Pick<StoredMessage, "user" | "text" | "blocks"> &
  Partial<
    Pick<
      StoredMessage,
      "botId" | "appId" | "attachments" | "threadTs" | "broadcast" | "ephemeralTo" | "fileIds" | "metadata"
    >
  >;

/** Puts a message into a conversation, tells everybody who sees it, and notifies whom Slack would notify. */
export function addMessage(
  world: World,
  workspace: Workspace,
  conversation: Conversation,
  fresh: NewMessage,
): StoredMessage {
  const attachments = fresh.attachments ?? [];
  const message: StoredMessage = {
    ts: nextTs(world),
    botId: null,
    appId: null,
    threadTs: null,
    broadcast: false,
    ephemeralTo: null,
    fileIds: [],
    metadata: null,
    ...fresh,
    attachments,
    edited: null,
    tombstone: false,
    mentions: liveMentions(fresh.text, fresh.blocks, attachments),
  };
  conversation.messages.push(message);
  notify(world, workspace, conversation, message);
  announceMessage(world, conversation, message);
  return message;
}

export type MessageChange = Partial<Pick<StoredMessage, "text" | "blocks" | "attachments" | "metadata" | "fileIds">>;

export function changeMessage(
  world: World,
  conversation: Conversation,
  message: StoredMessage,
  change: MessageChange,
): void {
  Object.assign(message, change);
  message.edited = { user: message.user, ts: nextTs(world) };
  message.mentions = liveMentions(message.text, message.blocks, message.attachments);
  announceMessage(world, conversation, message);
}

/** A message with replies leaves a tombstone, as in Slack. */
export function removeMessage(world: World, conversation: Conversation, message: StoredMessage): void {
  conversation.pins = conversation.pins.filter((pin) => pin.ts !== message.ts);
  if (repliesOf(conversation, message.ts).length > 0) {
    Object.assign(message, {
      text: "This message was deleted.",
      blocks: [],
      attachments: [],
      metadata: null,
      fileIds: [],
      mentions: [],
    });
    message.tombstone = true;
  } else {
    conversation.messages = conversation.messages.filter((candidate) => candidate !== message);
  }
  announceMessage(world, conversation, message);
}

/** A message that everybody sees; ephemeral ones have no place in history. */
export function findMessage(conversation: Conversation, ts: string): StoredMessage | undefined {
  return conversation.messages.findLast(
    (message) => message.ts === ts && message.ephemeralTo === null && !message.tombstone,
  );
}

export function repliesOf(conversation: Conversation, ts: string): readonly StoredMessage[] {
  return conversation.messages.filter(
    (message) => message.threadTs === ts && message.ts !== ts && message.ephemeralTo === null,
  );
}

function announceMessage(world: World, conversation: Conversation, message: StoredMessage): void {
  const people = message.ephemeralTo === null ? conversation.members : new Set([message.ephemeralTo]);
  world.changes.announce({ workspace: conversation.workspace, people });
}

/** Seconds and microseconds; never the same twice. */
export function nextTs(world: World): string {
  const micros = Math.max(world.now() * 1000, world.lastTs + 1);
  world.lastTs = micros;
  const seconds = Math.floor(micros / 1_000_000);
  return `${seconds}.${String(micros - seconds * 1_000_000).padStart(6, "0")}`;
}
