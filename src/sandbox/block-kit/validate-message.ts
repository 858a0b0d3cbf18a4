import type { Verdict } from "./verdict.ts";

/** The arguments of chat.postMessage, chat.update or chat.postEphemeral that carry content, already parsed from JSON. */
export type MessageContent = {
  readonly kind: "post" | "update" | "ephemeral";
  readonly text?: unknown;
  readonly blocks?: unknown;
  readonly attachments?: unknown;
  readonly metadata?: unknown;
};

/** Judges a message as Slack would, more strictly. Pointers start at `/text`, `/blocks`, `/attachments`, `/metadata`. */
export function validateMessage(message: MessageContent): Verdict {
  const empty = message.text === undefined && message.blocks === undefined && message.attachments === undefined;
  return { problems: empty ? [{ error: "no_text", messages: [] }] : [], warnings: [] };
}
