import { repliesOf } from "../state/messages.ts";
import type { Conversation, StoredMessage, Workspace } from "../state/model.ts";
import type { World } from "../state/world.ts";
import { fileJson } from "./file-json.ts";

/** A message as the Web API and the interaction payloads give it. */
export function messageJson(
  world: World,
  workspace: Workspace,
  conversation: Conversation,
  message: StoredMessage,
  { withMetadata = false } = {},
): Record<string, unknown> {
  const replies =
    message.threadTs === null || message.threadTs === message.ts ? repliesOf(conversation, message.ts) : [];
  const latest = replies.at(-1);
  const author = workspace.people.get(message.user);
  const files = message.fileIds.flatMap((id) => workspace.files.get(id) ?? []);
  return {
    type: "message",
    ...(message.tombstone ? { subtype: "tombstone", hidden: true } : {}),
    ...(message.broadcast ? { subtype: "thread_broadcast" } : {}),
    user: message.user,
    ts: message.ts,
    ...(message.botId === null
      ? {}
      : { bot_id: message.botId, app_id: message.appId, bot_profile: botProfile(world, workspace, message) }),
    text: message.text,
    team: author?.teamId ?? workspace.id,
    ...(message.blocks.length > 0 ? { blocks: message.blocks } : {}),
    ...(message.attachments.length > 0 ? { attachments: message.attachments } : {}),
    ...(files.length > 0 ? { files: files.map((file) => fileJson(world, workspace, file)), upload: false } : {}),
    ...(message.edited === null ? {} : { edited: message.edited }),
    ...(message.ephemeralTo === null ? {} : { is_ephemeral: true }),
    ...(message.threadTs === null ? {} : { thread_ts: message.threadTs }),
    ...(message.threadTs === null || message.threadTs === message.ts
      ? {}
      : { parent_user_id: parentOf(conversation, message)?.user }),
    ...(latest === undefined
      ? {}
      : {
          thread_ts: message.ts,
          reply_count: replies.length,
          reply_users: [...new Set(replies.map((reply) => reply.user))],
          reply_users_count: new Set(replies.map((reply) => reply.user)).size,
          latest_reply: latest.ts,
          is_locked: false,
          subscribed: false,
        }),
    ...(conversation.pins.some((pin) => pin.ts === message.ts) ? { pinned_to: [conversation.id] } : {}),
    ...(withMetadata && message.metadata !== null ? { metadata: message.metadata } : {}),
  };
}

function parentOf(conversation: Conversation, message: StoredMessage): StoredMessage | undefined {
  return conversation.messages.find((candidate) => candidate.ts === message.threadTs);
}

function botProfile(world: World, workspace: Workspace, message: StoredMessage) {
  const app = message.appId === null ? undefined : world.apps.get(message.appId);
  return {
    id: message.botId,
    deleted: false,
    name: app?.name ?? "",
    app_id: message.appId,
    team_id: workspace.id,
    updated: 0,
    icons: {},
  };
}
