import { freshnessOf } from "../../src/domain/evidence/freshness.ts";
import type { Obstacle } from "../../src/domain/review/readiness.ts";
import { dayIn, daysBetween } from "../../src/domain/time/time.ts";
import { counted } from "../words/days.ts";
import { badDrillPhrase } from "../words/drill-words.ts";
import { blockedPhrase, dueInWords, ownerPhrase, type Setting, statusInWords } from "../words/item-words.ts";
import { authored, join, type Phrase, say } from "../words/phrase.ts";

/** Why one item stands in the way, who has it, and for how long: one line. */
export function obstaclePhrase({ item, kind }: Obstacle, setting: Setting): Phrase {
  const owner = kind === "unassigned" ? null : ownerPhrase(item);
  return join([say`${authored(item.title, 140, "bold")}`, whyPhrase({ item, kind }, setting), owner], " — ");
}

function whyPhrase({ item, kind }: Obstacle, setting: Setting): Phrase {
  const due = dueInWords(item, setting);
  switch (kind) {
    case "blocked":
      return item.blocked === null ? say`blocked` : lowered(blockedPhrase(item.blocked, setting));
    case "drill":
      return badDrillPhrase(item.drills, setting) ?? say`its drill is not good`;
    case "stale":
      return say`${staleInWords(item, setting)}`;
    case "overdue":
      return say`${due}`;
    case "unassigned":
      return say`nobody has it, ${due}`;
    case "open":
      return say`${statusInWords(item.status).toLowerCase()}, ${due}`;
  }
}

function staleInWords(item: Obstacle["item"], { review, now }: Setting): string {
  const freshness = freshnessOf(item, now);
  if (freshness.state !== "stale" || freshness.until === null) return "evidence stale";
  const days = daysBetween(dayIn(review.timeZone, freshness.until), dayIn(review.timeZone, now));
  return days === 0 ? "evidence stale since today" : `evidence stale for ${counted(days, "day")}`;
}

function lowered([first, ...rest]: Phrase): Phrase {
  if (first?.kind !== "text") return first === undefined ? rest : [first, ...rest];
  return [{ ...first, text: first.text.charAt(0).toLowerCase() + first.text.slice(1) }, ...rest];
}
