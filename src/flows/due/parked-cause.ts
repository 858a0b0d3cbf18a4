import type { ParkedCause } from "../../../blocks/notes/parked-note.ts";

/** Slack's words of https://docs.slack.dev/reference/methods/chat.update and …/chat.postMessage, by what is behind them. */
const CAUSES: { readonly [error: string]: ParkedCause | "no-access" } = {
  is_archived: "archived",
  is_inactive: "archived",
  not_in_channel: "outside",
  channel_not_found: "outside",
  edit_window_closed: "uneditable",
  cant_update_message: "uneditable",
  account_inactive: "no-access",
  invalid_auth: "no-access",
  not_authed: "no-access",
  token_expired: "no-access",
  token_revoked: "no-access",
};

/** What is behind Slack's word for a refusal. `no-access`: Slack takes nothing from us, so that nobody can be told either. */
export function parkedCause(error: string): ParkedCause | "no-access" {
  return CAUSES[error] ?? "other";
}
