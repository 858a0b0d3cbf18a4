import type { ReviewEvent } from "../../src/domain/events.ts";
import type { Review } from "../../src/domain/review.ts";
import { dayIn, type Instant } from "../../src/domain/time/time.ts";
import { conditionPhrase } from "../card/conditions-block.ts";
import type { MessageBody } from "../message-body.ts";
import { decisionInWords } from "../words/decision-words.ts";
import { bold, code, join, mention, type Phrase, quoted, say, typed } from "../words/phrase.ts";
import { releaseName } from "../words/review-words.ts";
import { lines, list } from "../words/rich-text.ts";
import { fallback } from "../words/written-as.ts";

type Decided = Extract<ReviewEvent, { type: "review.decided" }>;

/** Said once in the card's thread with each decision. `head`: the record right after it, for whoever keeps it. */
export function decidedNote(
  review: Review,
  { decision, reason, conditions, override }: Decided,
  { by, head, now }: { by: string; head: { readonly link: number; readonly hash: string }; now: Instant },
): MessageBody {
  const name = `${head.link}:${head.hash}`;
  const what = say`${typed(releaseName(review), 400)}: ${bold(`decided ${decisionInWords(decision)}`, 60)}, by ${mention(by)}.`;
  const why =
    override === null ? reasonPhrase(reason) : say`${bold("Overridden", 20)}: ${quoted(override.reason, 600)}`;
  const record = say`Record head ${code(name)}. With it, ${code("readiness audit verify --head HEAD")} shows whether anything before it was changed.`;
  const today = dayIn(review.timeZone, now);
  const entries = conditions.map((condition) => conditionPhrase(condition, { today, now }));
  return {
    text: fallback(join([what, why, ...entries.map((entry) => say`Condition: ${entry}.`), record], " ")),
    blocks: [
      lines(what, why),
      ...(entries.length === 0 ? [] : [list("bullet", { heading: say`On these conditions:`, entries })]),
      lines(record),
    ],
  };
}

function reasonPhrase(reason: string): Phrase | null {
  return reason === "" ? null : quoted(reason, 600);
}
