/** What the app asks for when it is installed; the same as in manifest.json. What each is for: the README. */
export const BOT_SCOPES: readonly string[] = [
  "channels:history",
  "channels:read",
  "chat:write",
  "commands",
  "files:read",
  "files:write",
  "groups:history",
  "groups:read",
  "im:history",
  "im:write",
  "pins:write",
  "usergroups:read",
  "users:read",
];
