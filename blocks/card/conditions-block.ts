import type { RichTextBlock } from "@slack/types";
import type { Condition } from "../../src/domain/launch/launch-decision.ts";
import type { Review } from "../../src/domain/review.ts";
import { type Day, dayIn, type Instant } from "../../src/domain/time/time.ts";
import { dayInWords } from "../words/days.ts";
import { bold, mention, type Phrase, say, typed } from "../words/phrase.ts";
import { list } from "../words/rich-text.ts";

const MOST_CONDITIONS = 4;

/** The conditions of the go that are not met yet; null: there is none. */
export function conditionsBlock(review: Review, now: Instant): RichTextBlock | null {
  const shown = shownConditions(review, now);
  return shown === null ? null : list("bullet", { heading: say`${bold("Conditions to meet", 30)}`, ...shown });
}

/** The next ones first, and how many more there are. */
export function shownConditions(
  review: Review,
  now: Instant,
): { readonly entries: readonly Phrase[]; readonly after: Phrase | null } | null {
  const open = openConditions(review);
  if (open.length === 0 || review.state === "cancelled") return null;
  const today = dayIn(review.timeZone, now);
  const more = open.length - MOST_CONDITIONS;
  return {
    entries: open.slice(0, MOST_CONDITIONS).map((condition) => conditionPhrase(condition, { today, now })),
    after: more > 0 ? say`and ${more} more` : null,
  };
}

export function openConditions({ conditions }: Pick<Review, "conditions">): readonly Condition[] {
  return conditions.filter(({ metAt }) => metAt === null).toSorted((a, b) => a.dueOn.localeCompare(b.dueOn));
}

/** `Alert on queue depth — @lena — by Fri 11 Dec` */
export function conditionPhrase(
  { text, owner, dueOn }: Condition,
  { today, now, limit = 140 }: { today: Day; now: Instant; limit?: number },
): Phrase {
  const late = dueOn < today ? ", which has passed" : "";
  return say`${typed(text, limit)} — ${mention(owner)} — by ${dayInWords(dueOn, now)}${late}`;
}
