import type { MessageBody } from "../message-body.ts";
import { notice } from "../notices.ts";
import { counted } from "../words/days.ts";
import { mention, say, titled } from "../words/phrase.ts";
import { type ReviewName, releaseName } from "../words/review-words.ts";

/** Said to whoever gave a section to somebody. `count`: how many of its items changed hands. */
export function sectionAssignedAnswer(
  review: ReviewName,
  { section, owner, count }: { readonly section: string; readonly owner: string | null; readonly count: number },
): MessageBody {
  const what = say`${titled(section, 150)} of ${releaseName(review)}`;
  if (count === 0) return notice(say`No item of ${what} is left to give: each is settled, or somebody has it.`);
  const items = counted(count, owner === null ? "item" : "more item");
  return notice(
    owner === null ? say`Nobody has ${items} of ${what} now.` : say`${mention(owner)} has ${items} of ${what} now.`,
  );
}
