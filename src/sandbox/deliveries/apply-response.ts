import { z } from "zod";
import { type Content, readContent } from "../api/content.ts";
import { parameterError } from "../api/parameter-error.ts";
import { flag, json, objectOrJson, text } from "../api/params.ts";
import { SlackError } from "../api/slack-error.ts";
import type { AppRecord } from "../state/apps.ts";
import { addMessage, changeMessage, removeMessage } from "../state/messages.ts";
import type { Workspace } from "../state/model.ts";
import type { World } from "../state/world.ts";

const responseSchema = z.strictObject({
  text: text.optional(),
  blocks: json.optional(),
  attachments: json.optional(),
  metadata: objectOrJson.optional(),
  response_type: z.enum(["ephemeral", "in_channel"]).optional(),
  replace_original: flag.optional(),
  delete_original: flag.optional(),
  thread_ts: text.optional(),
  mrkdwn: flag.optional(),
  unfurl_links: flag.optional(),
  unfurl_media: flag.optional(),
});

export type ResponsePlace = {
  readonly app: AppRecord;
  readonly workspace: Workspace;
  readonly channel: string;
  readonly user: string;
  readonly ts: string | null;
};

/** What an app answers to a command or sends to a response_url: a new message, or a change of the original one. */
export function applyResponse(world: World, place: ResponsePlace, raw: unknown): { readonly ts: string | null } {
  const parsed = responseSchema.safeParse(raw);
  if (!parsed.success) throw parameterError(parsed.error);
  const response = parsed.data;
  const { app, workspace, channel, user, ts } = place;
  const conversation = workspace.conversations.get(channel);
  const install = app.installs.get(workspace.id);
  if (conversation === undefined || install === undefined) throw new SlackError("channel_not_found");
  const original =
    ts === null
      ? undefined
      : conversation.messages.find((message) => message.ts === ts && message.user === install.botUserId);
  if (response.delete_original === true) {
    if (original !== undefined) removeMessage(world, conversation, original);
    return { ts: null };
  }
  const { metadata, ...content }: Content = readContent(world, workspace, "ephemeral", {
    text: response.text,
    blocks: response.blocks,
    attachments: response.attachments,
    ...(response.response_type === "in_channel" || original?.ephemeralTo === null
      ? { metadata: response.metadata }
      : {}),
  });
  if (response.replace_original === true && original !== undefined) {
    changeMessage(world, conversation, original, content);
    return { ts: original.ts };
  }
  const inChannel = response.response_type === "in_channel";
  const message = addMessage(world, workspace, conversation, {
    ...content,
    metadata: metadata ?? null,
    user: install.botUserId,
    botId: install.botId,
    appId: app.id,
    threadTs: response.thread_ts ?? original?.threadTs ?? null,
    ephemeralTo: inChannel ? null : user,
  });
  return { ts: message.ts };
}
