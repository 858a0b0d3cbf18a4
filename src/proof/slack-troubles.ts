import type { FaultScript } from "../sandbox/state/faults.ts";

type Fault = FaultScript["fault"];

/** Something that Slack does to one call. */
export type SlackTrouble = {
  readonly method: string;
  readonly what: string;
  readonly fault: Fault;
  /**
   * `passes`: tried again until it succeeds. `waits`: put off for a minute or more. `parked`: given up with Slack's word.
   * `costs-nothing`: what the call is for may be missing, and everything else stands.
   */
  readonly ends: "passes" | "waits" | "parked" | "costs-nothing";
};

const TRANSPORT: { readonly [what: string]: Fault } = {
  "500": { kind: "status", status: 500 },
  "500 when it was done": { kind: "status", status: 500, processed: true },
  "502": { kind: "status", status: 502 },
  "503": { kind: "status", status: 503 },
  "503 when it was done": { kind: "status", status: 503, processed: true },
  "a reset": { kind: "reset" },
  "a reset when it was done": { kind: "reset", processed: true },
  "no answer": { kind: "hang" },
  "no answer when it was done": { kind: "hang", processed: true },
  "a cut answer": { kind: "cut-body" },
  "a page of HTML": { kind: "html" },
  "a page of HTML when it was done": { kind: "html", processed: true },
};

/** What Slack documents as an error of its own, at https://docs.slack.dev/reference/methods, of every method. */
const PASSING = ["internal_error", "fatal_error", "request_timeout", "service_unavailable"];
const WAITING = ["accesslimited", "org_login_required", "team_added_to_org"];
const OF_EVERY_METHOD = [
  "access_denied",
  "deprecated_endpoint",
  "ekm_access_denied",
  "enterprise_is_restricted",
  "invalid_arg_name",
  "invalid_arguments",
  "invalid_array_arg",
  "invalid_charset",
  "invalid_form_data",
  "invalid_post_type",
  "method_deprecated",
  "missing_post_type",
  "missing_scope",
  "no_permission",
  "not_allowed_token_type",
  "team_access_not_granted",
  "two_factor_setup_required",
];
const OF_MESSAGES = [
  "as_user_not_supported",
  "channel_not_found",
  "invalid_blocks",
  "invalid_blocks_format",
  "invalid_metadata_format",
  "invalid_metadata_schema",
  "markdown_text_conflict",
  "metadata_must_be_sent_from_app",
  "metadata_too_large",
  "msg_too_long",
  "no_text",
  "not_in_channel",
  "slack_connect_file_link_sharing_blocked",
  "team_not_found",
  "too_many_attachments",
];
const OF_POSTS = [
  "attachment_payload_limit_exceeded",
  "cannot_reply_to_message",
  "duplicate_channel_not_found",
  "duplicate_message_not_found",
  "is_archived",
  "messages_tab_disabled",
  "missing_file_data",
  "msg_blocks_too_long",
  "restricted_action",
  "restricted_action_non_threadable_channel",
  "restricted_action_read_only_channel",
  "restricted_action_thread_locked",
  "restricted_action_thread_only_channel",
  "slack_connect_canvas_sharing_blocked",
  "slack_connect_lists_sharing_blocked",
  "too_many_contact_cards",
];
const OF_UPDATES = [
  "block_mismatch",
  "cant_broadcast_message",
  "cant_update_message",
  "edit_window_closed",
  "invalid_attachments",
  "is_inactive",
  "no_dual_broadcast_content_update",
  "streaming_state_conflict",
];
const FASTENING = ["chat.getPermalink", "pins.add"];
/** It is asked while somebody waits for a command, and not again. */
const LOOKING = "conversations.info";
const OF_WHAT_IS_BESIDE = [
  "message_not_found",
  "not_in_channel",
  "already_pinned",
  "not_pinnable",
  "permission_denied",
  "bad_timestamp",
];

/**
 * Every trouble of every method that a review's messages are made with. What ends the token, and a message that is not
 * found because it was deleted, the row C9 tries.
 */
export const SLACK_TROUBLES: readonly SlackTrouble[] = [
  ...["chat.postMessage", "chat.update"].flatMap((method) => [
    ...transport(method),
    ...errors(method, method === "chat.update" ? [...PASSING, "update_failed"] : PASSING, "passes"),
    ...errors(
      method,
      method === "chat.update" ? [...WAITING, "external_channel_migrating"] : [...WAITING, "message_limit_exceeded"],
      "waits",
    ),
    ...errors(
      method,
      [...OF_EVERY_METHOD, ...OF_MESSAGES, ...(method === "chat.update" ? OF_UPDATES : OF_POSTS)],
      "parked",
    ),
  ]),
  ...FASTENING.flatMap((method) => [...transport(method), ...errors(method, PASSING, "passes")]),
  ...transport(LOOKING).map((trouble) => ({ ...trouble, ends: "costs-nothing" }) as const),
  ...errors(LOOKING, PASSING, "costs-nothing"),
  // Of the channel that is looked at, it is no trouble but the answer that the bot is not in it.
  ...FASTENING.flatMap((method) => errors(method, ["channel_not_found"], "costs-nothing")),
  ...[...FASTENING, LOOKING].flatMap((method) =>
    errors(method, [...WAITING, ...OF_WHAT_IS_BESIDE, ...OF_EVERY_METHOD], "costs-nothing"),
  ),
];

function transport(method: string): SlackTrouble[] {
  return Object.entries(TRANSPORT).map(([what, fault]) => ({ method, what, fault, ends: "passes" }));
}

function errors(method: string, words: readonly string[], ends: SlackTrouble["ends"]): SlackTrouble[] {
  return words.map((error) => ({ method, what: error, fault: { kind: "error", error }, ends }));
}
