import type { SectionBlock } from "@slack/types";
import type { Readiness, Tally } from "../../src/domain/review/readiness.ts";
import type { Review } from "../../src/domain/review.ts";
import { openSectionButton } from "../buttons.ts";
import { row } from "../words/mrkdwn-block.ts";
import { authored, say } from "../words/phrase.ts";
import { tallyInWords } from "../words/review-words.ts";

/** So many rows fit beside all the rest of the card, in blocks and in characters. */
const MOST_ROWS = 36;

/** One row for each section, with a link to its message; the sections that do not fit are summed up in a last row. */
export function sectionRows(
  review: Pick<Review, "id">,
  sections: Readiness["sections"],
  links: ReadonlyMap<string, string>,
): SectionBlock[] {
  const filled = sections.filter(({ tally }) => tally.total > 0);
  const shown = filled.length > MOST_ROWS ? filled.slice(0, MOST_ROWS - 1) : filled;
  const rows = shown.map(({ section, tally }) => {
    const url = links.get(`section:${section.id}:1`);
    const phrase = say`${authored(section.title, 100, "bold")} — ${tallyInWords(tally)}`;
    return row(
      phrase,
      url === undefined ? undefined : openSectionButton.element({ reviewId: review.id }, { url, about: section.title }),
    );
  });
  const folded = filled.slice(shown.length);
  return folded.length === 0
    ? rows
    : [...rows, row(say`and ${folded.length} more sections: ${sumInWords(folded.map(({ tally }) => tally))}`)];
}

function sumInWords(tallies: readonly Tally[]): string {
  const sum = (count: (tally: Tally) => number) => tallies.reduce((total, tally) => total + count(tally), 0);
  return `${sum(({ settled }) => settled)} of ${sum(({ total }) => total)} settled`;
}
