import { messageJson } from "../shapes/message-json.ts";
import type { Conversation, StoredMessage } from "../state/model.ts";
import { requireConversationScope, visibleConversation } from "./in-conversation.ts";
import { type BotCall, botMethod, type Method, tier3 } from "./method.ts";
import { pageOf } from "./page-of.ts";
import { flag, limit, text, timestamp } from "./params.ts";
import { SlackError } from "./slack-error.ts";

const window = {
  cursor: text.optional(),
  limit: limit.optional(),
  latest: timestamp.optional(),
  oldest: timestamp.optional(),
  inclusive: flag.optional(),
  include_all_metadata: flag.optional(),
};

type Window = {
  readonly latest?: string | undefined;
  readonly oldest?: string | undefined;
  readonly inclusive?: boolean | undefined;
};

export const historyMethods: readonly Method[] = [
  botMethod(
    { name: "conversations.history", perMinute: tier3, scopes: [], params: { channel: text, ...window } },
    (call, params) => {
      const conversation = readable(call, params.channel);
      const roots = conversation.messages.filter((message) => isRoot(message) && within(message, params)).reverse();
      const { page, response_metadata } = pageOf(roots, params);
      return {
        messages: page.map((message) => shown(call, conversation, message, params.include_all_metadata)),
        has_more: response_metadata.next_cursor !== "",
        pin_count: conversation.pins.length,
        ...(response_metadata.next_cursor === "" ? {} : { response_metadata }),
      };
    },
  ),
  botMethod(
    {
      name: "conversations.replies",
      perMinute: tier3,
      scopes: [],
      params: { channel: text, ts: timestamp, ...window },
    },
    (call, params) => {
      const conversation = readable(call, params.channel);
      const thread = conversation.messages.filter(
        (message) => message.ephemeralTo === null && (message.ts === params.ts || message.threadTs === params.ts),
      );
      const [parent] = thread;
      if (parent === undefined || parent.ts !== params.ts) throw new SlackError("thread_not_found");
      const wanted = thread.filter((message) => message === parent || within(message, params));
      const { page, response_metadata } = pageOf(wanted, params);
      return {
        messages: page.map((message) => shown(call, conversation, message, params.include_all_metadata)),
        has_more: response_metadata.next_cursor !== "",
        ...(response_metadata.next_cursor === "" ? {} : { response_metadata }),
      };
    },
  ),
];

function readable(call: BotCall, id: string): Conversation {
  const conversation = visibleConversation(call, id);
  requireConversationScope(call, conversation.kind, "history");
  if (!conversation.members.has(call.install.botUserId)) throw new SlackError("not_in_channel");
  return conversation;
}

function isRoot({ ephemeralTo, threadTs, ts, broadcast }: StoredMessage): boolean {
  return ephemeralTo === null && (threadTs === null || threadTs === ts || broadcast);
}

/** Seconds and microseconds fit into a double. */
function within({ ts }: StoredMessage, { latest, oldest, inclusive = false }: Window): boolean {
  const time = Number(ts);
  if (latest !== undefined && (inclusive ? time > Number(latest) : time >= Number(latest))) return false;
  return oldest === undefined || (inclusive ? time >= Number(oldest) : time > Number(oldest));
}

function shown(
  { world, workspace }: BotCall,
  conversation: Conversation,
  message: StoredMessage,
  withMetadata = false,
) {
  return messageJson(world, workspace, conversation, message, { withMetadata });
}
