import type { Finding } from "./rules/rule.ts";

/** What Slack would answer: `error` goes into the answer's `error`, `messages` into `response_metadata.messages`. */
type Problem = { readonly error: ErrorCode; readonly messages: readonly string[] };

/**
 * `problems` is empty when the payload is accepted; Slack answers with the first one. `warnings` are sentences about
 * what Slack would accept and show badly, each ending in its `[json-pointer:…]`.
 */
export type Verdict = { readonly problems: readonly Problem[]; readonly warnings: readonly string[] };

type ErrorCode =
  | "invalid_arguments"
  | "invalid_attachments"
  | "invalid_blocks"
  | "invalid_blocks_format"
  | "invalid_metadata_format"
  | "invalid_metadata_schema"
  | "metadata_too_large"
  | "msg_blocks_too_long"
  | "msg_too_long"
  | "no_text"
  | "too_many_attachments"
  | "view_too_large";

/** All errors among the findings as one problem, all warnings as warnings. */
export function verdict(code: ErrorCode, findings: readonly Finding[]): Verdict {
  const messages = said("error", findings).map((sentence) => `[ERROR] ${sentence}`);
  return {
    problems: messages.length === 0 ? [] : [{ error: code, messages }],
    warnings: said("warning", findings).map((sentence) => `[WARN] ${sentence}`),
  };
}

export function both(...verdicts: readonly Verdict[]): Verdict {
  return {
    problems: verdicts.flatMap(({ problems }) => problems),
    warnings: verdicts.flatMap(({ warnings }) => warnings),
  };
}

function said(level: Finding["level"], findings: readonly Finding[]): readonly string[] {
  return findings.filter((one) => one.level === level).map(({ at, says }) => `${says} [json-pointer:${at}]`);
}
