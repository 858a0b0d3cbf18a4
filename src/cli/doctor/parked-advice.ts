const EDITING = "Ask an administrator of the workspace to let messages be edited, or at least for longer.";

const ADVICE: { readonly [reason: string]: string } = {
  not_in_channel: "Invite the bot to the channel; the next change there posts it.",
  channel_not_found: "Invite the bot to the channel; the next change there posts it.",
  is_archived: "Unarchive the channel, or cancel the review.",
  is_inactive: "Unarchive the channel, or cancel the review.",
  edit_window_closed: EDITING,
  cant_update_message: EDITING,
  restricted_action: "A preference of the workspace keeps apps from posting there. Ask its administrators.",
  missing_scope: "Add the scope that is missing (see scopes), and install the app again.",
  token_revoked: "Install the app again, and put the new token into .env.",
  account_inactive: "Install the app again, and put the new token into .env.",
  invalid_auth: "Put the right token into .env.",
  msg_too_long: "This is a fault of Readiness: please report it.",
  invalid_blocks: "This is a fault of Readiness: please report it.",
};

/** What to do about a message that was given up for this reason, which is Slack's word. */
export function parkedAdvice(reason: string): string {
  return ADVICE[reason] ?? "Look the word up in Slack's documentation of chat.postMessage and chat.update.";
}
