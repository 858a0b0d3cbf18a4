const ADVICE: { readonly [error: string]: string } = {
  invalid_auth: "Slack does not know it. Copy it again from the app's settings, without blanks.",
  not_authed: "Slack does not know it. Copy it again from the app's settings, without blanks.",
  account_inactive: "The app was removed from the workspace. Install it again, and copy the new token.",
  token_revoked: "It was revoked. Install the app again, and copy the new token.",
  token_expired:
    "It has expired: token rotation is on, which needs the OAuth flow. Turn rotation off in the app's settings.",
  not_allowed_token_type: "It is another kind of token than this one must be. Compare with .env.example.",
  missing_scope: "It lacks a scope. An app-level token needs `connections:write`: make a new one with it.",
  team_access_not_granted: "An administrator of the organisation must grant the app access to this workspace.",
  forbidden_team: "An administrator must approve the app for this workspace.",
  ekm_access_denied: "The workspace's administrators have suspended access.",
};

/** What to do about a token that Slack refuses with this error. */
export function tokenAdvice(error: string): string {
  return ADVICE[error] ?? "Look the error up in Slack's documentation of the method, and check the app's settings.";
}
