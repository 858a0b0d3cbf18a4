import { escapedLength, unescaped } from "./parts/mrkdwn.ts";
import { error, type Finding, NOTHING, warning } from "./rules/rule.ts";
import { validateAttachments } from "./validate-attachments.ts";
import { validateMetadata } from "./validate-metadata.ts";
import { both, type Verdict, verdict } from "./verdict.ts";
import { checkBlocks } from "./whole/check-blocks.ts";
import { shownLength } from "./whole/shown-length.ts";

/** The arguments of chat.postMessage, chat.update or chat.postEphemeral that carry content, already parsed from JSON. */
export type MessageContent = {
  readonly kind: "post" | "update" | "ephemeral";
  readonly text?: unknown;
  readonly blocks?: unknown;
  readonly attachments?: unknown;
  readonly metadata?: unknown;
};

/** Slack cuts a post at 40,000 and refuses an update from 4,000 on. Every message may be updated one day. */
const LONGEST_TEXT = 4000;
/** Of all blocks together; undocumented at Slack. */
const LONGEST_BLOCKS = 12_000;

/** Judges a message as Slack would, more strictly. Pointers start at `/text`, `/blocks`, `/attachments`, `/metadata`. */
export function validateMessage({ kind, text, blocks, attachments, metadata }: MessageContent): Verdict {
  const rich = both(judgeBlocks(blocks), validateAttachments(attachments));
  return both(
    judgeText(text, isFilled(blocks) || isFilled(attachments)),
    rich,
    rich.problems.length === 0 ? judgeLength([blocks, attachments]) : both(),
    kind === "ephemeral" ? judgeAbsence(metadata) : validateMetadata(metadata),
  );
}

function judgeText(text: unknown, hasOther: boolean): Verdict {
  if (text === undefined || (typeof text === "string" && text.trim() === "")) {
    return hasOther
      ? verdict("no_text", warning("/text", "missing_text_in_message: notifications and screen readers read it"))
      : verdict("no_text", error("/text", "must be more than 0 characters"));
  }
  if (typeof text !== "string") return verdict("invalid_arguments", error("/text", "must provide a string"));
  if (!text.isWellFormed()) {
    return verdict("invalid_arguments", error("/text", "must not contain half of a surrogate pair"));
  }
  const found: readonly Finding[] =
    escapedLength(text, "mrkdwn") > LONGEST_TEXT
      ? error("/text", `must be less than ${LONGEST_TEXT + 1} characters`)
      : NOTHING;
  return verdict("msg_too_long", [...found, ...unescaped(text, "/text")]);
}

function judgeBlocks(blocks: unknown): Verdict {
  if (blocks === undefined) return verdict("invalid_blocks", NOTHING);
  if (!Array.isArray(blocks)) return verdict("invalid_blocks_format", error("/blocks", "must provide an array"));
  return verdict("invalid_blocks", checkBlocks(blocks, "/blocks", "message"));
}

function judgeLength(rich: unknown): Verdict {
  const tooLong = shownLength(rich) > LONGEST_BLOCKS;
  return verdict(
    "msg_blocks_too_long",
    tooLong ? error("/blocks", `must be less than ${LONGEST_BLOCKS + 1} characters in all blocks`) : NOTHING,
  );
}

function judgeAbsence(metadata: unknown): Verdict {
  return verdict(
    "invalid_arguments",
    metadata === undefined ? NOTHING : error("/metadata", "an ephemeral message keeps no metadata"),
  );
}

function isFilled(list: unknown): boolean {
  return Array.isArray(list) ? list.length > 0 : list !== undefined;
}
