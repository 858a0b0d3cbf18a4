import { joinChannel, leaveChannel } from "../deliveries/membership.ts";
import { channelJson } from "../shapes/channel-json.ts";
import { findDm, openDm } from "../state/conversations.ts";
import { findPerson } from "../state/create-workspace.ts";
import type { PersonRecord } from "../state/model.ts";
import { requireConversationScope, visibleConversation } from "./in-conversation.ts";
import { type BotCall, botMethod, type Method, tier2, tier3, tier4 } from "./method.ts";
import { pageOf } from "./page-of.ts";
import { flag, limit, text } from "./params.ts";
import { SlackError } from "./slack-error.ts";

const TYPES = { public_channel: "public", private_channel: "private", im: "dm", mpim: null } as const;

export const conversationMethods: readonly Method[] = [
  botMethod(
    {
      name: "conversations.open",
      perMinute: tier3,
      scopes: ["im:write"],
      params: {
        users: text.optional(),
        channel: text.optional(),
        return_im: flag.optional(),
        prevent_creation: flag.optional(),
      },
    },
    (call, params) => {
      const { world, workspace, install } = call;
      if ((params.users === undefined) === (params.channel === undefined))
        throw new SlackError("users_list_not_supplied");
      const ids = params.users?.split(",") ?? [];
      if (ids.length > 1) throw new SlackError("method_not_supported_for_channel_type");
      const other = params.channel === undefined ? personFor(call, ids[0] ?? "") : otherMember(call, params.channel);
      const existed = findDm(workspace, install.botUserId, other);
      if (existed === undefined && params.prevent_creation === true) throw new SlackError("channel_not_found");
      const { conversation, fresh } = openDm(world, workspace, install.botUserId, other);
      const channel =
        params.return_im === true ? channelJson(workspace, conversation, install.botUserId) : { id: conversation.id };
      return fresh ? { channel } : { no_op: true, already_open: true, channel };
    },
  ),
  botMethod(
    {
      name: "conversations.info",
      perMinute: tier3,
      scopes: [],
      params: { channel: text, include_locale: flag.optional(), include_num_members: flag.optional() },
    },
    (call, params) => {
      const conversation = visibleConversation(call, params.channel);
      requireConversationScope(call, conversation.kind, "read");
      const channel = channelJson(call.workspace, conversation, call.install.botUserId);
      return {
        channel: {
          ...channel,
          ...(params.include_num_members === true ? { num_members: conversation.members.size } : {}),
          ...(params.include_locale === true ? { locale: "en-US" } : {}),
        },
      };
    },
  ),
  botMethod(
    {
      name: "conversations.list",
      perMinute: tier2,
      scopes: [],
      params: {
        types: text.optional(),
        exclude_archived: flag.optional(),
        limit: limit.optional(),
        cursor: text.optional(),
      },
    },
    (call, params) => {
      const { workspace, install } = call;
      const kinds = (params.types ?? "public_channel").split(",").map((type) => {
        if (!Object.hasOwn(TYPES, type)) throw new SlackError("invalid_types");
        return TYPES[type as keyof typeof TYPES];
      });
      for (const kind of kinds) if (kind !== null) requireConversationScope(call, kind, "read");
      const visible = [...workspace.conversations.values()].filter(
        (conversation) =>
          kinds.includes(conversation.kind) &&
          (conversation.kind === "public" || conversation.members.has(install.botUserId)) &&
          (params.exclude_archived !== true || !conversation.archived),
      );
      const { page, response_metadata } = pageOf(visible, params);
      return {
        channels: page.map((conversation) => channelJson(workspace, conversation, install.botUserId)),
        response_metadata,
      };
    },
  ),
  botMethod(
    {
      name: "conversations.members",
      perMinute: tier4,
      scopes: [],
      params: { channel: text, limit: limit.optional(), cursor: text.optional() },
    },
    (call, params) => {
      const conversation = visibleConversation(call, params.channel);
      requireConversationScope(call, conversation.kind, "read");
      const { page, response_metadata } = pageOf([...conversation.members], params);
      return { members: page, response_metadata };
    },
  ),
  botMethod(
    { name: "conversations.join", perMinute: tier3, scopes: ["channels:join"], params: { channel: text } },
    (call, params) => {
      const { world, workspace, install } = call;
      const conversation = visibleConversation(call, params.channel);
      if (conversation.kind !== "public") throw new SlackError("method_not_supported_for_channel_type");
      if (conversation.archived) throw new SlackError("is_archived");
      const already = conversation.members.has(install.botUserId);
      void joinChannel(world, conversation, bot(call));
      const channel = channelJson(workspace, conversation, install.botUserId);
      return already
        ? { channel, warning: "already_in_channel", response_metadata: { warnings: ["already_in_channel"] } }
        : { channel };
    },
  ),
  botMethod(
    {
      name: "conversations.leave",
      perMinute: tier3,
      scopes: ["channels:manage", "channels:write", "groups:write"],
      params: { channel: text },
    },
    (call, params) => {
      const conversation = visibleConversation(call, params.channel);
      if (conversation.kind === "dm") throw new SlackError("method_not_supported_for_channel_type");
      if (conversation.archived) throw new SlackError("is_archived");
      if (!conversation.members.has(call.install.botUserId)) return { not_in_channel: true };
      void leaveChannel(call.world, conversation, bot(call));
      return {};
    },
  ),
];

function bot({ workspace, install }: BotCall): PersonRecord {
  const record = workspace.people.get(install.botUserId);
  if (record === undefined) throw new SlackError("account_inactive");
  return record;
}

function personFor({ workspace }: BotCall, id: string): string {
  const person = findPerson(workspace, id);
  if (person === undefined || person.id !== id) throw new SlackError("user_not_found");
  if (person.kind === "deactivated") throw new SlackError("user_disabled");
  if (person.kind === "bot") throw new SlackError("cannot_dm_bot");
  return person.id;
}

function otherMember(call: BotCall, id: string): string {
  const conversation = visibleConversation(call, id);
  const other = [...conversation.members].find((member) => member !== call.install.botUserId);
  if (conversation.kind !== "dm" || other === undefined) throw new SlackError("method_not_supported_for_channel_type");
  return other;
}
