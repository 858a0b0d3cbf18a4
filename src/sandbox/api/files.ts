import { z } from "zod";
import { emitEvent } from "../deliveries/emit-event.ts";
import { fileJson } from "../shapes/file-json.ts";
import { createFile, type FileShare, mimetypeOf, processFiles } from "../state/files.ts";
import type { FileRecord } from "../state/model.ts";
import { readContent } from "./content.ts";
import { joinedConversation } from "./in-conversation.ts";
import { type BotCall, botMethod, type Method, tier4 } from "./method.ts";
import { json, text, timestamp, whole } from "./params.ts";
import { SlackError } from "./slack-error.ts";

const MAX_BYTES = 1024 * 1024 * 1024;
const filesParam = json.pipe(
  z.array(z.strictObject({ id: text, title: text.optional(), highlight_type: text.optional() })).min(1),
);

export const fileMethods: readonly Method[] = [
  botMethod(
    {
      name: "files.getUploadURLExternal",
      perMinute: tier4,
      scopes: ["files:write"],
      params: {
        filename: text,
        length: whole,
        alt_text: text.optional(),
        alt_txt: text.optional(),
        snippet_type: text.optional(),
      },
    },
    ({ world, workspace, install }, { filename, length }) => {
      if (filename === "")
        throw new SlackError("invalid_arguments", ["[ERROR] filename must not be empty [json-pointer:/filename]"]);
      if (length === 0)
        throw new SlackError("invalid_arguments", ["[ERROR] length must be greater than 0 [json-pointer:/length]"]);
      if (length > MAX_BYTES) throw new SlackError("file_upload_size_restricted");
      const file = createFile(world, workspace, {
        user: install.botUserId,
        name: filename,
        mimetype: mimetypeOf(filename),
        length,
      });
      return { upload_url: `${world.url}/upload/v1/${workspace.id}/${file.id}/${file.uploadKey}`, file_id: file.id };
    },
  ),
  botMethod(
    {
      name: "files.completeUploadExternal",
      perMinute: tier4,
      scopes: ["files:write"],
      params: {
        files: filesParam,
        channel_id: text.optional(),
        channels: text.optional(),
        thread_ts: timestamp.optional(),
        initial_comment: text.optional(),
        blocks: json.optional(),
      },
    },
    (call, params) => {
      const { world, workspace, install } = call;
      const files = params.files.map(({ id, title }) => {
        const file = workspace.files.get(id);
        if (file === undefined || file.user !== install.botUserId) throw new SlackError("file_not_found");
        if (file.stage === "awaiting-bytes")
          throw new SlackError("file_not_found", ["[ERROR] nothing was uploaded to its upload_url"]);
        if (file.stage !== "uploaded")
          throw new SlackError("file_update_failed", ["[ERROR] this upload was completed before"]);
        file.title = title ?? file.title;
        return file;
      });
      const share = shareOf(call, params);
      void finish(call, files, share);
      return { files: files.map((file) => fileJson(world, workspace, file)) };
    },
  ),
  botMethod(
    {
      name: "files.info",
      perMinute: tier4,
      scopes: ["files:read"],
      params: {
        file: text,
        count: whole.optional(),
        page: whole.optional(),
        limit: whole.optional(),
        cursor: text.optional(),
      },
    },
    ({ world, workspace }, params) => {
      const file = workspace.files.get(params.file);
      if (file === undefined || file.stage === "awaiting-bytes") throw new SlackError("file_not_found");
      return { file: fileJson(world, workspace, file), comments: [], response_metadata: { next_cursor: "" } };
    },
  ),
];

type ShareParams = {
  readonly channel_id?: string | undefined;
  readonly channels?: string | undefined;
  readonly thread_ts?: string | undefined;
  readonly initial_comment?: string | undefined;
  readonly blocks?: unknown;
};

function shareOf(call: BotCall, params: ShareParams): FileShare | null {
  const { world, workspace, install, app } = call;
  const channel = params.channel_id ?? params.channels;
  if (channel === undefined) return null;
  if (channel.includes(",")) throw new SlackError("invalid_channel", ["[ERROR] share with one channel at a time"]);
  const conversation = joinedConversation(call, channel);
  if (conversation.archived) throw new SlackError("is_archived");
  const threadTs = params.thread_ts ?? null;
  if (threadTs !== null && !conversation.messages.some(({ ts }) => ts === threadTs))
    throw new SlackError("thread_not_found");
  const given =
    params.initial_comment !== undefined
      ? { text: params.initial_comment }
      : params.blocks !== undefined
        ? { blocks: params.blocks }
        : null;
  const { text: shown, blocks } =
    given === null ? { text: "", blocks: [] } : readContent(world, workspace, "post", given);
  return {
    conversation,
    message: { user: install.botUserId, botId: install.botId, appId: app.id, text: shown, blocks, threadTs },
  };
}

async function finish(
  { world, workspace, install }: BotCall,
  files: readonly FileRecord[],
  share: FileShare | null,
): Promise<void> {
  await processFiles(world, workspace, files, share);
  if (share === null) return;
  for (const file of files) {
    const event = {
      type: "file_shared",
      file_id: file.id,
      user_id: install.botUserId,
      file: { id: file.id },
      channel_id: share.conversation.id,
    };
    await emitEvent(world, workspace.id, event, share.conversation);
  }
}
