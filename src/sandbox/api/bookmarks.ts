import { z } from "zod";
import { announceConversation } from "../state/conversations.ts";
import type { Bookmark, Conversation } from "../state/model.ts";
import { joinedConversation } from "./in-conversation.ts";
import { type BotCall, botMethod, type Method, tier2, tier3 } from "./method.ts";
import { text } from "./params.ts";
import { SlackError } from "./slack-error.ts";

const scopes = ["bookmarks:write"];

/** Slack: 100 bookmarks in a conversation. */
const MOST = 100;

export const bookmarkMethods: readonly Method[] = [
  botMethod(
    {
      name: "bookmarks.add",
      perMinute: tier2,
      scopes,
      params: {
        channel_id: text,
        title: text,
        type: z.enum(["link"]),
        link: text,
        emoji: text.optional(),
        entity_id: text.optional(),
        parent_id: text.optional(),
      },
    },
    (call, params) => {
      const conversation = joinedConversation(call, params.channel_id);
      if (conversation.archived) throw new SlackError("is_archived");
      if (params.title.trim() === "")
        throw new SlackError("invalid_arguments", ["[ERROR] title must not be empty [json-pointer:/title]"]);
      checkLink(params.link);
      if (conversation.bookmarks.size >= MOST) throw new SlackError("too_many_bookmarks");
      const created = Math.floor(call.world.now() / 1000);
      const bookmark: Bookmark = {
        id: call.world.ids.next("Bk"),
        title: params.title,
        link: params.link,
        emoji: params.emoji ?? null,
        created,
        updated: 0,
        appId: call.app.id,
      };
      conversation.bookmarks.set(bookmark.id, bookmark);
      announceConversation(call.world, conversation);
      return { bookmark: bookmarkJson(conversation, bookmark) };
    },
  ),
  botMethod(
    {
      name: "bookmarks.edit",
      perMinute: tier2,
      scopes,
      params: {
        channel_id: text,
        bookmark_id: text,
        title: text.optional(),
        link: text.optional(),
        emoji: text.optional(),
      },
    },
    (call, params) => {
      const { conversation, bookmark } = find(call, params);
      if (params.link !== undefined) checkLink(params.link);
      bookmark.title = params.title ?? bookmark.title;
      bookmark.link = params.link ?? bookmark.link;
      bookmark.emoji = params.emoji ?? bookmark.emoji;
      bookmark.updated = Math.floor(call.world.now() / 1000);
      announceConversation(call.world, conversation);
      return { bookmark: bookmarkJson(conversation, bookmark) };
    },
  ),
  botMethod(
    {
      name: "bookmarks.remove",
      perMinute: tier2,
      scopes,
      params: { channel_id: text, bookmark_id: text, quip_section_id: text.optional() },
    },
    (call, params) => {
      const { conversation, bookmark } = find(call, params);
      conversation.bookmarks.delete(bookmark.id);
      announceConversation(call.world, conversation);
      return {};
    },
  ),
  botMethod(
    { name: "bookmarks.list", perMinute: tier3, scopes: ["bookmarks:read"], params: { channel_id: text } },
    (call, params) => {
      const conversation = joinedConversation(call, params.channel_id);
      return {
        bookmarks: [...conversation.bookmarks.values()].map((bookmark) => bookmarkJson(conversation, bookmark)),
      };
    },
  ),
];

function find(
  call: BotCall,
  params: { channel_id: string; bookmark_id: string },
): { conversation: Conversation; bookmark: Bookmark } {
  const conversation = joinedConversation(call, params.channel_id);
  const bookmark = conversation.bookmarks.get(params.bookmark_id);
  if (bookmark === undefined) throw new SlackError("bookmark_not_found");
  return { conversation, bookmark };
}

function checkLink(link: string): void {
  if (!/^https?:\/\//.test(link) || !URL.canParse(link)) throw new SlackError("invalid_link");
}

function bookmarkJson(conversation: Conversation, bookmark: Bookmark) {
  return {
    id: bookmark.id,
    channel_id: conversation.id,
    title: bookmark.title,
    link: bookmark.link,
    emoji: bookmark.emoji ?? "",
    icon_url: null,
    type: "link",
    entity_id: null,
    date_created: bookmark.created,
    date_updated: bookmark.updated,
    rank: "i",
    last_updated_by_user_id: null,
    last_updated_by_team_id: null,
    shortcut_id: null,
    app_id: bookmark.appId,
  };
}
