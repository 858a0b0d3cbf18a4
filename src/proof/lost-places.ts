import type { Stage } from "./stage.ts";
import { WORKSPACE } from "./team-at-work.ts";

/** Something that Slack or an administrator takes away from a review's messages. */
export type LostPlace = {
  readonly what: string;
  readonly strike: (stage: Stage, place: Place) => Promise<void>;
  /** Puts it right again; null: there is nothing to put right. Answers what the bot must be started anew with. */
  readonly mend: ((stage: Stage, channelId: string) => Promise<{ readonly [name: string]: string } | null>) | null;
  /** Slack's words for it; null: it takes nothing away. */
  readonly says: readonly string[] | null;
  /** It befalls the card, and not the whole channel. */
  readonly ofCard: boolean;
  /** Slack tells the bot of it, and all work of the workspace rests until it is put right. */
  readonly endsWork: boolean;
  /** Whether the lead can be reached all the same. */
  readonly reachesLead: boolean;
};

/** `card`: its `ts`. */
type Place = { readonly channelId: string; readonly card: string };

export const LOST_PLACES: readonly LostPlace[] = [
  {
    what: "the token is revoked",
    ofCard: false,
    endsWork: true,
    strike: ({ slack }) => slack.revokeTokens(WORKSPACE),
    mend: async ({ slack }) => ({ SLACK_BOT_TOKEN: slack.installApp(WORKSPACE).botToken }),
    says: ["token_revoked"],
    reachesLead: false,
  },
  {
    what: "the channel is archived",
    ofCard: false,
    endsWork: false,
    strike: ({ slack }, { channelId }) => slack.archive(WORKSPACE, channelId),
    mend: async ({ slack }, channelId) => {
      await slack.unarchive(WORKSPACE, channelId);
      return null;
    },
    says: ["is_archived", "is_inactive"],
    reachesLead: true,
  },
  {
    what: "the channel is renamed",
    ofCard: false,
    endsWork: false,
    strike: ({ slack }, { channelId }) => slack.rename(WORKSPACE, channelId, "launches-of-old"),
    mend: null,
    says: null,
    reachesLead: true,
  },
  {
    what: "the bot is removed",
    ofCard: false,
    endsWork: false,
    strike: ({ slack }, { channelId }) => slack.removeMember(WORKSPACE, channelId, slack.tokens().botUserId),
    mend: async ({ slack }, channelId) => {
      await slack.addMember(WORKSPACE, channelId, slack.tokens().botUserId);
      return null;
    },
    says: ["not_in_channel"],
    reachesLead: true,
  },
  {
    what: "the card is deleted",
    ofCard: true,
    endsWork: false,
    strike: async ({ slack }, { channelId, card }) => slack.deleteMessage(WORKSPACE, channelId, card),
    mend: null,
    says: null,
    reachesLead: true,
  },
  {
    what: "messages may be edited no more",
    ofCard: false,
    endsWork: false,
    strike: async ({ slack }) => slack.limitEditing(WORKSPACE, 0),
    mend: async ({ slack }) => {
      slack.limitEditing(WORKSPACE, null);
      return null;
    },
    says: ["edit_window_closed"],
    reachesLead: true,
  },
];
