import { messageJson } from "../shapes/message-json.ts";
import { findPerson } from "../state/create-workspace.ts";
import { addMessage, changeMessage, findMessage, removeMessage } from "../state/messages.ts";
import type { Conversation, StoredMessage } from "../state/model.ts";
import { readContent } from "./content.ts";
import { joinedConversation, visibleConversation, writableConversation } from "./in-conversation.ts";
import { type BotCall, botMethod, type Method, tier3, tier4 } from "./method.ts";
import { flag, json, objectOrJson, text, timestamp } from "./params.ts";
import { SlackError } from "./slack-error.ts";

const scopes = ["chat:write"];
const content = { text: text.optional(), blocks: json.optional(), attachments: json.optional() };
const parsing = { parse: text.optional(), link_names: flag.optional() };

export const chatMethods: readonly Method[] = [
  botMethod(
    {
      name: "chat.postMessage",
      perMinute: null,
      scopes,
      params: {
        channel: text,
        ...content,
        ...parsing,
        metadata: objectOrJson.optional(),
        thread_ts: timestamp.optional(),
        reply_broadcast: flag.optional(),
        unfurl_links: flag.optional(),
        unfurl_media: flag.optional(),
        mrkdwn: flag.optional(),
      },
    },
    (call, params) => {
      const { world, workspace, install, app } = call;
      const conversation = writableConversation(call, params.channel);
      const { metadata = null, ...body } = readContent(world, workspace, "post", params);
      const threadTs = threadOf(conversation, params.thread_ts);
      const message = addMessage(world, workspace, conversation, {
        ...body,
        metadata,
        user: install.botUserId,
        botId: install.botId,
        appId: app.id,
        threadTs,
        broadcast: threadTs !== null && params.reply_broadcast === true,
      });
      return {
        channel: conversation.id,
        ts: message.ts,
        message: messageJson(world, workspace, conversation, message, { withMetadata: true }),
      };
    },
  ),
  botMethod(
    {
      name: "chat.update",
      perMinute: tier3,
      scopes,
      params: {
        channel: text,
        ts: timestamp,
        ...content,
        ...parsing,
        metadata: objectOrJson.optional(),
        as_user: flag.optional(),
        file_ids: json.optional(),
        reply_broadcast: flag.optional(),
      },
    },
    (call, params) => {
      const { world, workspace } = call;
      const conversation = joinedConversation(call, params.channel);
      if (conversation.archived) throw new SlackError("is_inactive");
      const message = ownMessage(call, conversation, params.ts, "cant_update_message");
      if (isPastEditing(call, message)) throw new SlackError("edit_window_closed");
      const { metadata, ...body } = readContent(world, workspace, "update", params);
      changeMessage(world, conversation, message, { ...body, ...(metadata === undefined ? {} : { metadata }) });
      const shown = messageJson(world, workspace, conversation, message, { withMetadata: true });
      return { channel: conversation.id, ts: message.ts, text: message.text, message: shown };
    },
  ),
  botMethod(
    {
      name: "chat.delete",
      perMinute: tier3,
      scopes,
      params: { channel: text, ts: timestamp, as_user: flag.optional() },
    },
    (call, params) => {
      const conversation = joinedConversation(call, params.channel);
      const message = ownMessage(call, conversation, params.ts, "cant_delete_message");
      removeMessage(call.world, conversation, message);
      return { channel: conversation.id, ts: params.ts };
    },
  ),
  botMethod(
    {
      name: "chat.postEphemeral",
      perMinute: tier4,
      scopes,
      params: { channel: text, user: text, ...content, ...parsing, thread_ts: timestamp.optional() },
    },
    (call, params) => {
      const { world, workspace, install, app } = call;
      const conversation = writableConversation(call, params.channel);
      const person = findPerson(workspace, params.user);
      if (person === undefined || !conversation.members.has(person.id)) throw new SlackError("user_not_in_channel");
      const { metadata: _, ...body } = readContent(world, workspace, "ephemeral", params);
      const message = addMessage(world, workspace, conversation, {
        ...body,
        user: install.botUserId,
        botId: install.botId,
        appId: app.id,
        threadTs: threadOf(conversation, params.thread_ts),
        ephemeralTo: person.id,
      });
      return { message_ts: message.ts };
    },
  ),
  botMethod(
    { name: "chat.getPermalink", perMinute: null, scopes: [], params: { channel: text, message_ts: timestamp } },
    (call, params) => {
      const conversation = visibleConversation(call, params.channel);
      const message = findMessage(conversation, params.message_ts);
      if (message === undefined) throw new SlackError("message_not_found");
      return { channel: conversation.id, permalink: permalink(call, conversation, message) };
    },
  ),
];

/** Local, so that a click on it stays in the local workspace: `…/archives/C…/p1700000000123456?thread_ts=…&cid=…`. */
function permalink({ world }: BotCall, conversation: Conversation, message: StoredMessage): string {
  const base = `${world.url}/archives/${conversation.id}/p${message.ts.replace(".", "")}`;
  return message.threadTs === null || message.threadTs === message.ts
    ? base
    : `${base}?thread_ts=${message.threadTs}&cid=${conversation.id}`;
}

function ownMessage({ install }: BotCall, conversation: Conversation, ts: string, refusal: string): StoredMessage {
  const message = findMessage(conversation, ts);
  if (message === undefined) throw new SlackError("message_not_found");
  if (message.user !== install.botUserId) throw new SlackError(refusal);
  return message;
}

function isPastEditing({ world, workspace }: BotCall, { ts }: StoredMessage): boolean {
  return workspace.editWindowMs !== null && world.now() - Number(ts) * 1_000 >= workspace.editWindowMs;
}

/** Slack wants the parent's `ts`: a reply's is refused here. */
function threadOf(conversation: Conversation, threadTs: string | undefined): string | null {
  if (threadTs === undefined) return null;
  const parent = conversation.messages.find((message) => message.ts === threadTs && message.ephemeralTo === null);
  if (parent === undefined) throw new SlackError("thread_not_found");
  if (parent.threadTs !== null && parent.threadTs !== parent.ts) throw new SlackError("invalid_thread_ts");
  return threadTs;
}
