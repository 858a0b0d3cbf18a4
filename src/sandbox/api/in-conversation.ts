import { openDm } from "../state/conversations.ts";
import { findPerson } from "../state/create-workspace.ts";
import type { Conversation } from "../state/model.ts";
import type { BotCall } from "./method.ts";
import { requireScope } from "./require-scope.ts";
import { SlackError } from "./slack-error.ts";

/** The conversation with this id, as far as the bot can see it: private ones only from inside. */
export function visibleConversation({ workspace, install }: BotCall, id: string): Conversation {
  const conversation = workspace.conversations.get(id);
  if (conversation === undefined) throw new SlackError("channel_not_found");
  if (conversation.kind !== "public" && !conversation.members.has(install.botUserId))
    throw new SlackError("channel_not_found");
  return conversation;
}

/** A conversation in which the bot is a member. */
export function joinedConversation(call: BotCall, id: string): Conversation {
  const conversation = visibleConversation(call, id);
  if (!conversation.members.has(call.install.botUserId)) throw new SlackError("not_in_channel");
  return conversation;
}

/** A conversation into which the bot may write. A person's id means the direct message with them. */
export function writableConversation(call: BotCall, id: string): Conversation {
  const person = id.startsWith("U") ? findPerson(call.workspace, id) : undefined;
  if (person !== undefined) {
    if (person.kind === "bot") throw new SlackError("channel_not_found");
    if (person.kind === "deactivated") throw new SlackError("channel_not_found");
    return openDm(call.world, call.workspace, call.install.botUserId, person.id).conversation;
  }
  const conversation = visibleConversation(call, id);
  const inside = conversation.members.has(call.install.botUserId) || call.token.scopes.includes("chat:write.public");
  if (!inside) throw new SlackError("not_in_channel");
  if (conversation.archived) throw new SlackError("is_archived");
  return conversation;
}

const FAMILY = { public: "channels", private: "groups", dm: "im" } as const;

/** The scope of this kind of conversation: `channels:read`, `groups:history`, `im:read` … */
export function requireConversationScope(
  { token }: BotCall,
  kind: Conversation["kind"],
  what: "read" | "history",
): void {
  requireScope(token, [`${FAMILY[kind]}:${what}`]);
}
