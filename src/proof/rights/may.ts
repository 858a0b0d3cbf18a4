import { EVERYBODY, type Who } from "./cast.ts";

/**
 * Who may do what, copied by hand from the product's design and from docs (decisions 030 and 031), and from nothing that runs.
 * Whoever is not named may not. Guests, people from other workspaces, bots and deactivated accounts are named nowhere: they only read.
 */
const FULL_MEMBERS: readonly Who[] = ["a member", "the lead", "an admin", "a holder of the role"];
const LEAD_OR_ADMIN: readonly Who[] = ["the lead", "an admin"];
const HOLDER: readonly Who[] = ["a holder of the role"];
/** Decision 030: it only makes the gate stricter. */
const LEAD_OR_HOLDER: readonly Who[] = ["the lead", "a holder of the role"];
/** The lead has each drill that is tried. */
const DRILL_OWNER_OR_ADMIN: readonly Who[] = ["the lead", "an admin"];
/** Whoever is in the channel sees its reviews; guests and people from other workspaces read. */
const READERS: readonly Who[] = EVERYBODY;
/** "See a review: members of its channel", and of the private one nobody of the cast is, admins included. */
const NOBODY: readonly Who[] = [];
const ADMINS: readonly Who[] = ["an admin"];

export const MAY = {
  "start a review": FULL_MEMBERS,
  "start a review by the shortcut": FULL_MEMBERS,
  "see a review": READERS,
  "see a review of a private channel by its name": NOBODY,
  "see a review of a private channel in the list": NOBODY,
  "ask for the report": FULL_MEMBERS,
  "take an item": FULL_MEMBERS,
  "give back one's item": FULL_MEMBERS,
  "mark an item done": FULL_MEMBERS,
  "assign an item": FULL_MEMBERS,
  "comment on an item": FULL_MEMBERS,
  "attach evidence": FULL_MEMBERS,
  "attach a message": FULL_MEMBERS,
  "assign a section": FULL_MEMBERS,
  "snooze a reminder": FULL_MEMBERS,
  "block an item": FULL_MEMBERS,
  "unblock an item": FULL_MEMBERS,
  "ask for a waiver": FULL_MEMBERS,
  "approve a waiver": HOLDER,
  "decline a waiver": HOLDER,
  "revoke a waiver": LEAD_OR_HOLDER,
  "sign off": HOLDER,
  "record the decision": LEAD_OR_ADMIN,
  "add a condition": LEAD_OR_ADMIN,
  "meet a condition": FULL_MEMBERS,
  "override a refusal to sign": ADMINS,
  "mark as launched": LEAD_OR_ADMIN,
  "change the launch date": LEAD_OR_ADMIN,
  "change the lead": LEAD_OR_ADMIN,
  "make a new candidate": LEAD_OR_ADMIN,
  "reopen a review": LEAD_OR_ADMIN,
  "cancel a review": LEAD_OR_ADMIN,
  "change the digest": FULL_MEMBERS,
  "ask for the digest now": FULL_MEMBERS,
  "add a drill": FULL_MEMBERS,
  "record a drill's run": FULL_MEMBERS,
  "retire a drill": DRILL_OWNER_OR_ADMIN,
  "set one's reminders": FULL_MEMBERS,
  "change settings": ADMINS,
  "import a template": ADMINS,
} as const satisfies { readonly [deed: string]: readonly Who[] };

export type DeedName = keyof typeof MAY;
