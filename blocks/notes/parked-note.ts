import type { Review } from "../../src/domain/review.ts";
import type { MessageBody } from "../message-body.ts";
import { notice } from "../notices.ts";
import { bold, channel, code, say } from "../words/phrase.ts";
import { releaseName } from "../words/review-words.ts";

/** Why Slack takes the messages of a review no more. */
export type ParkedCause = "archived" | "outside" | "uneditable" | "other";

const WHY: { readonly [cause in ParkedCause]: string } = {
  archived: "the channel is archived",
  outside: "Readiness is not in the channel",
  uneditable: "this workspace lets nobody edit messages of that age",
  other: "Slack does not take them",
};

const NEXT: { readonly [cause in ParkedCause]: string } = {
  archived: "Unarchive it, or cancel the review.",
  outside: "Invite Readiness there.",
  uneditable: "Ask an administrator of the workspace to let messages be edited.",
  other: "Ask whoever runs Readiness to look at what its doctor says.",
};

/** Said once to the lead when the messages of a review cannot be kept up. `error`: Slack's word. */
export function parkedNote(
  review: Pick<Review, "service" | "version" | "channelId">,
  { cause, error }: { readonly cause: ParkedCause; readonly error: string },
): MessageBody {
  return notice(
    say`The messages of ${bold(releaseName(review), 200)} in ${channel(review.channelId)} stand still: ${WHY[cause]} (${code(error, 60)}). What people change is saved all the same.`,
    say`${NEXT[cause]} The next change then shows there, and everything else by the next day. You hear of this once.`,
  );
}
