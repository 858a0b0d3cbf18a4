import type { ActResult } from "../contract.ts";
import { emitEvent } from "../deliveries/emit-event.ts";
import { createFile, processFiles } from "../state/files.ts";
import type { Conversation } from "../state/model.ts";
import type { Actor } from "./actor.ts";

export type Upload = { readonly name: string; readonly mimetype: string; readonly base64: string };

/** A person uploads a file: into a conversation, or (null) into a file input of an open modal. */
export async function uploadFile(
  { world, workspace, person }: Actor,
  conversation: Conversation | null,
  { name, mimetype, base64 }: Upload,
): Promise<ActResult> {
  const content = Buffer.from(base64, "base64");
  if (content.length === 0) return { ok: false, error: "file_is_empty" };
  const file = createFile(world, workspace, { user: person.id, name, mimetype, length: content.length });
  file.content = content;
  const share = conversation === null ? null : { conversation, message: { user: person.id, text: "", blocks: [] } };
  const ts = await processFiles(world, workspace, [file], share);
  if (conversation !== null) {
    await emitEvent(
      world,
      workspace.id,
      { type: "file_shared", file_id: file.id, user_id: person.id, file: { id: file.id }, channel_id: conversation.id },
      conversation,
    );
  }
  return ts === null ? { ok: true, fileId: file.id } : { ok: true, fileId: file.id, ts };
}
