/** What Slack would answer: `error` goes into the answer's `error`, `messages` into `response_metadata.messages`. */
export type Problem = { readonly error: ErrorCode; readonly messages: readonly string[] };

/**
 * `problems` is empty when the payload is accepted; Slack answers with the first one. `warnings` are sentences about
 * what Slack would accept and show badly, each ending in its `[json-pointer:…]`.
 */
export type Verdict = { readonly problems: readonly Problem[]; readonly warnings: readonly string[] };

export type ErrorCode =
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
