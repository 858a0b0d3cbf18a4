/** What each scope is for. `essential`: without it the bot cannot do its work; otherwise `cost` says what is lost. */
type ScopeCost = { readonly essential: boolean; readonly cost: string };

const COSTS: { readonly [scope: string]: ScopeCost } = {
  commands: { essential: true, cost: "`/readiness` and the shortcuts do not work." },
  "chat:write": { essential: true, cost: "No card and no checklist can be posted." },
  "chat:write.public": { essential: false, cost: "The bot must be invited to a channel before a review starts there." },
  "users:read": {
    essential: true,
    cost: "Guests and people of other workspaces cannot be told from members, so every action is refused.",
  },
  "channels:read": {
    essential: false,
    cost: "Who is in a public channel is not known, so a review is only shown in its own channel.",
  },
  "groups:read": {
    essential: false,
    cost: "Who is in a private channel is not known, so a review is only shown in its own channel.",
  },
  "channels:history": {
    essential: false,
    cost: "In public channels, a post whose answer was lost cannot be looked for, and may appear twice.",
  },
  "groups:history": {
    essential: false,
    cost: "In private channels, a post whose answer was lost cannot be looked for, and may appear twice.",
  },
  "channels:join": { essential: false, cost: "The bot must be invited to public channels." },
  "im:write": { essential: false, cost: "Nobody can be written to directly." },
  "im:read": { essential: false, cost: "Direct messages are not told from channels." },
  "im:history": { essential: false, cost: "In direct messages, a post whose answer was lost may appear twice." },
  "mpim:read": { essential: false, cost: "Reviews in group messages are only shown there." },
  "mpim:history": { essential: false, cost: "In group messages, a post whose answer was lost may appear twice." },
  "usergroups:read": { essential: false, cost: "Items of a user group are not listed among its members' own." },
  "pins:write": { essential: false, cost: "The card is not pinned." },
  "pins:read": { essential: false, cost: "A card that was pinned already cannot be told from one that was not." },
  "bookmarks:write": { essential: false, cost: "The card is not bookmarked." },
  "bookmarks:read": { essential: false, cost: "A bookmark that is there already cannot be found." },
  "files:read": {
    essential: false,
    cost: "Files cannot be read: give links as evidence, and paste templates instead of uploading them.",
  },
  "files:write": { essential: false, cost: "Reports are not uploaded as files." },
  "team:read": { essential: false, cost: "The workspace's name and domain are not known." },
};

export function scopeCost(scope: string): ScopeCost {
  return COSTS[scope] ?? { essential: false, cost: "What needs it will be refused." };
}
