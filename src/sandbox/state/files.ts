import { addMessage } from "./messages.ts";
import type { Conversation, FileRecord, Workspace } from "./model.ts";
import type { World } from "./world.ts";

export type NewFile = {
  readonly user: string;
  readonly name: string;
  readonly title?: string;
  readonly mimetype: string;
  readonly length: number;
};

export function createFile(world: World, workspace: Workspace, fresh: NewFile): FileRecord {
  const file: FileRecord = {
    ...fresh,
    id: world.ids.next("F"),
    workspace: workspace.id,
    title: fresh.title ?? fresh.name,
    content: null,
    uploadKey: world.ids.secret(32),
    stage: "awaiting-bytes",
    created: Math.floor(world.now() / 1000),
    channels: [],
  };
  workspace.files.set(file.id, file);
  return file;
}

export type FileShare = { readonly conversation: Conversation; readonly message: Parameters<typeof addMessage>[3] };

/**
 * Processes uploaded files, as Slack does after an upload is complete: some time later their type is known, and only then
 * the message that shares them appears. Resolves with that message's ts.
 */
export async function processFiles(
  world: World,
  workspace: Workspace,
  files: readonly FileRecord[],
  share: FileShare | null,
): Promise<string | null> {
  const end = world.activity.begin();
  for (const file of files) file.stage = "processing";
  try {
    await new Promise((resolve) => setTimeout(resolve, world.timing.fileMs));
    for (const file of files) file.stage = "ready";
    if (share === null || share.conversation.archived) return null;
    for (const file of files) file.channels.push(share.conversation.id);
    return addMessage(world, workspace, share.conversation, { ...share.message, fileIds: files.map(({ id }) => id) })
      .ts;
  } finally {
    end();
  }
}

/** The id in a `slack_file` (`{id}` or `{url}`). */
export function fileIdOf(slackFile: unknown): string | null {
  if (typeof slackFile !== "object" || slackFile === null) return null;
  if ("id" in slackFile && typeof slackFile.id === "string") return slackFile.id;
  return "url" in slackFile && typeof slackFile.url === "string"
    ? (/\/(F[A-Z0-9]+)(?:\/|$)/.exec(slackFile.url)?.[1] ?? null)
    : null;
}

/** The type by the name's ending; Slack guesses in the same way. */
export function mimetypeOf(name: string): string {
  const ending = /\.([A-Za-z0-9]+)$/.exec(name)?.[1]?.toLowerCase() ?? "";
  return TYPES[ending] ?? "application/octet-stream";
}

const TYPES: Readonly<Record<string, string>> = {
  csv: "text/csv",
  gif: "image/gif",
  html: "text/html",
  jpeg: "image/jpeg",
  jpg: "image/jpeg",
  json: "application/json",
  md: "text/markdown",
  pdf: "application/pdf",
  png: "image/png",
  svg: "image/svg+xml",
  txt: "text/plain",
  xml: "application/xml",
  yaml: "text/yaml",
  yml: "text/yaml",
  zip: "application/zip",
};
