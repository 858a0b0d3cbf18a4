import { messageJson } from "../shapes/message-json.ts";
import { announceConversation } from "../state/conversations.ts";
import { findMessage } from "../state/messages.ts";
import { joinedConversation } from "./in-conversation.ts";
import { botMethod, type Method, tier2 } from "./method.ts";
import { text, timestamp } from "./params.ts";
import { SlackError } from "./slack-error.ts";

/** Slack: 100 pins in a conversation. */
const MOST = 100;

export const pinMethods: readonly Method[] = [
  botMethod(
    { name: "pins.add", perMinute: tier2, scopes: ["pins:write"], params: { channel: text, timestamp } },
    (call, params) => {
      const conversation = joinedConversation(call, params.channel);
      if (conversation.archived) throw new SlackError("is_archived");
      if (findMessage(conversation, params.timestamp) === undefined) throw new SlackError("message_not_found");
      if (conversation.pins.some(({ ts }) => ts === params.timestamp)) throw new SlackError("already_pinned");
      if (conversation.pins.length >= MOST) throw new SlackError("too_many_pins");
      conversation.pins = [
        ...conversation.pins,
        { ts: params.timestamp, by: call.install.botUserId, at: call.world.now() },
      ];
      announceConversation(call.world, conversation);
      return {};
    },
  ),
  botMethod(
    { name: "pins.remove", perMinute: tier2, scopes: ["pins:write"], params: { channel: text, timestamp } },
    (call, params) => {
      const conversation = joinedConversation(call, params.channel);
      if (findMessage(conversation, params.timestamp) === undefined) throw new SlackError("message_not_found");
      if (!conversation.pins.some(({ ts }) => ts === params.timestamp)) throw new SlackError("no_pin");
      conversation.pins = conversation.pins.filter(({ ts }) => ts !== params.timestamp);
      announceConversation(call.world, conversation);
      return {};
    },
  ),
  botMethod(
    { name: "pins.list", perMinute: tier2, scopes: ["pins:read"], params: { channel: text } },
    (call, params) => {
      const { world, workspace } = call;
      const conversation = joinedConversation(call, params.channel);
      return {
        items: conversation.pins.flatMap(({ ts, by, at }) => {
          const message = findMessage(conversation, ts);
          if (message === undefined) return [];
          return [
            {
              type: "message",
              created: Math.floor(at / 1000),
              created_by: by,
              channel: conversation.id,
              message: messageJson(world, workspace, conversation, message),
            },
          ];
        }),
      };
    },
  ),
];
