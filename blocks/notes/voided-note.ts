import type { ReviewEvent } from "../../src/domain/events.ts";
import type { Review } from "../../src/domain/review.ts";
import { signButton } from "../buttons.ts";
import type { MessageBody } from "../message-body.ts";
import { signatureEndPhrase, titleOf } from "../words/decision-words.ts";
import { join, mention, say, typed } from "../words/phrase.ts";
import { releaseName } from "../words/review-words.ts";
import { lines } from "../words/rich-text.ts";
import { fallback } from "../words/written-as.ts";

const MOST_SIGNERS = 12;

/** Said once in the card's thread when signatures ended: who is asked to look again, in which roles, and why. */
export function voidedNote(
  review: Review,
  { seqs, why, itemId }: Extract<ReviewEvent, { type: "sign-off.voided" }>,
): MessageBody {
  const ended = review.signatures.filter(({ seq }) => seqs.includes(seq));
  const more = ended.length - MOST_SIGNERS;
  const who = join(
    [
      ...ended.slice(0, MOST_SIGNERS).map(({ by, roles }) => say`${mention(by)} (${typed(roles.join(", "), 100)})`),
      more > 0 ? say`${more} more` : null,
    ],
    ", ",
  );
  const release = typed(releaseName(review), 300);
  const because = signatureEndPhrase(why, titleOf(review, itemId), 140);
  const isOfRoles = why === "role-removed";
  const what = isOfRoles
    ? say`${who}: what was signed for ${release} stands no more, because ${because}.`
    : say`${who}: what was signed for ${release} has changed, because ${because}.`;
  const count = ended.length === 1 ? "That sign-off counts" : "Those sign-offs count";
  const ask = isOfRoles ? "Whoever holds the role now is asked to sign." : "Look at it as it is now, and sign again.";
  const next = say`${count} no more. ${ask}`;
  return {
    text: fallback(join([what, next], " ")),
    blocks: [
      lines(what, next),
      { type: "actions", elements: [signButton.element({ reviewId: review.id }, { about: releaseName(review) })] },
    ],
  };
}
