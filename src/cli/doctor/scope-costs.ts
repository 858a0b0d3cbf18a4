/** What a scope is for. `essential`: without it the bot cannot do its work; otherwise `cost` says what is lost. */
type ScopeCost = { readonly essential: boolean; readonly cost: string };

/** Every scope of manifest.json. */
export const SCOPE_COSTS: { readonly [scope: string]: ScopeCost } = {
  "channels:history": {
    essential: false,
    cost: "In public channels, a message whose answer was lost cannot be looked for, and may appear twice.",
  },
  "channels:read": {
    essential: false,
    cost: "Who is in a public channel is not known, so a review shows only to people who act in its channel.",
  },
  "chat:write": { essential: true, cost: "No card and no checklist can be posted." },
  commands: { essential: true, cost: "`/readiness` and the shortcuts do not work." },
  "files:read": {
    essential: false,
    cost: "Files cannot be evidence, and templates must be pasted instead of uploaded.",
  },
  "files:write": {
    essential: false,
    cost: "Reports are not put into a review's thread; the command line makes them.",
  },
  "groups:history": {
    essential: false,
    cost: "In private channels, a message whose answer was lost cannot be looked for, and may appear twice.",
  },
  "groups:read": {
    essential: false,
    cost: "Who is in a private channel is not known, so a review shows only to people who act in its channel.",
  },
  "im:history": {
    essential: false,
    cost: "In direct messages, a message whose answer was lost cannot be looked for, and may appear twice.",
  },
  "im:write": {
    essential: false,
    cost: "People are reminded in the card's thread instead of in a direct message, and leads get no digest of their own.",
  },
  "pins:write": { essential: false, cost: "The card is not pinned." },
  "usergroups:read": { essential: false, cost: "Items of a user group are not listed among its members' own." },
  "users:read": {
    essential: true,
    cost: "Guests and people of other workspaces cannot be told from members, so nobody may do anything.",
  },
};

export function scopeCost(scope: string): ScopeCost {
  return SCOPE_COSTS[scope] ?? { essential: false, cost: "What needs it will be refused." };
}
