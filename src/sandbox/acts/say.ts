import type { ActResult } from "../contract.ts";
import { addMessage, findMessage } from "../state/messages.ts";
import type { Conversation } from "../state/model.ts";
import type { Actor } from "./actor.ts";
import { linkNames } from "./link-names.ts";

/** A person writes a message. Slack stores what people type as a rich text block, and so do we. */
export function sayMessage(
  { world, workspace, person }: Actor,
  conversation: Conversation,
  typed: string,
  threadTs: string | null,
): ActResult {
  if (conversation.archived) return { ok: false, error: "is_archived" };
  if (typed.trim() === "") return { ok: false, error: "no_text" };
  if (threadTs !== null && findMessage(conversation, threadTs) === undefined)
    return { ok: false, error: "thread_not_found" };
  const text = linkNames(workspace, typed).replace(/<(@[A-Z0-9]+|#[A-Z0-9]+|!subteam\^[A-Z0-9]+)\|[^>]*>/g, "<$1>");
  const message = addMessage(world, workspace, conversation, { user: person.id, text, blocks: [], threadTs });
  return { ok: true, ts: message.ts };
}
