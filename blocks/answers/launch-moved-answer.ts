import type { ReviewEvent } from "../../src/domain/events.ts";
import type { Item, Review } from "../../src/domain/review.ts";
import type { Instant } from "../../src/domain/time/time.ts";
import type { MessageBody } from "../message-body.ts";
import { notice } from "../notices.ts";
import { counted } from "../words/days.ts";
import { authored, bold, join, type Phrase, say } from "../words/phrase.ts";
import { launchInWords, releaseName } from "../words/review-words.ts";

const MOST = 10;

/** Said to whoever moved a launch: which due dates moved with it, and which stayed. Null where nothing was moved. */
export function launchMovedAnswer(
  review: Review,
  events: readonly ReviewEvent[],
  { now }: { readonly now: Instant },
): MessageBody | null {
  const event = events.find(({ type }) => type === "review.launch-moved");
  if (event?.type !== "review.launch-moved") return null;
  const moved = review.items.filter(({ id }) => event.dueOn[id] !== undefined);
  const stayed = review.items.filter(({ dueByHand }) => dueByHand);
  return notice(
    join(
      [
        say`${bold(releaseName(review), 400)} ${launchInWords(review, now)}.`,
        moved.length === 0
          ? say`No due date moved.`
          : say`${counted(moved.length, "due date")} moved with it: ${titles(moved)}.`,
        stayed.length === 0 ? null : say`${counted(stayed.length, "due date")} stayed, set by hand: ${titles(stayed)}.`,
      ],
      " ",
    ),
  );
}

function titles(items: readonly Item[]): Phrase {
  const shown = items.slice(0, MOST).map(({ title }) => say`${authored(title, 60)}`);
  const more = items.length - shown.length;
  return more > 0 ? say`${join(shown, ", ")} and ${more} more` : join(shown, ", ");
}
