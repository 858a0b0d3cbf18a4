import type { Item } from "../../src/domain/review.ts";
import type { Instant } from "../../src/domain/time/time.ts";
import type { MessageBody } from "../message-body.ts";
import { notice } from "../notices.ts";
import { dayInWords } from "../words/days.ts";
import { mention, say, titled } from "../words/phrase.ts";
import { type ReviewName, releaseName } from "../words/review-words.ts";

/** Said to whoever gave an item to somebody. */
export function assignedAnswer(
  review: ReviewName,
  { title, owner, dueOn }: Pick<Item, "title" | "owner" | "dueOn">,
  { now }: { now: Instant },
): MessageBody {
  const item = say`${titled(title, 300)} of ${releaseName(review)}`;
  const due = `It is due ${dayInWords(dueOn, now)}.`;
  return notice(owner === null ? say`Nobody has ${item} now. ${due}` : say`${mention(owner)} has ${item} now. ${due}`);
}
