import type { KnownBlock } from "@slack/types";
import type { Recorded } from "../../src/domain/events.ts";
import type { Item, Review } from "../../src/domain/review.ts";
import type { Instant } from "../../src/domain/time/time.ts";
import { cut, manyLines } from "../mrkdwn.ts";
import { evidenceLine } from "../words/evidence-line.ts";
import { historyLine } from "../words/history-line.ts";
import { bold, type Phrase, say } from "../words/phrase.ts";
import { lines, list } from "../words/rich-text.ts";

const MOST_EVIDENCE = 20;
const MOST_HISTORY = 10;
const LONGEST_GUIDANCE = 1400;

/** Why it matters and how to verify it, as far as the template says. */
export function guidanceBlock({ why, verify }: Pick<Item, "why" | "verify">): KnownBlock[] {
  const said = [guidanceLine("Why", why), guidanceLine("How to verify", verify)];
  return said.every((phrase) => phrase === null) ? [] : [lines(...said)];
}

function guidanceLine(label: string, text: string): Phrase | null {
  const shown = cut(manyLines(text), LONGEST_GUIDANCE);
  return shown === "" ? null : say`${bold(label, 30)}: ${{ kind: "text", text: shown, authored: true }}`;
}

/** The evidence so far, newest first. */
export function evidenceBlock(item: Item, now: Instant): KnownBlock[] {
  if (item.evidence.length === 0) return [lines(say`${bold("Evidence so far", 30)}: none`)];
  const newest = item.evidence.toSorted((a, b) => b.at.localeCompare(a.at));
  const older = newest.length - MOST_EVIDENCE;
  return [
    list("bullet", {
      heading: say`${bold("Evidence so far", 30)}`,
      entries: newest.slice(0, MOST_EVIDENCE).map((evidence) => evidenceLine(evidence, { item, now })),
      after: older > 0 ? say`and ${older} older` : null,
    }),
  ];
}

/** The newest ten entries, newest first. */
export function historyBlock(
  history: readonly Recorded[],
  context: { readonly item: Item; readonly review: Review; readonly now: Instant },
): KnownBlock[] {
  const newest = history.toSorted((a, b) => b.seq - a.seq).slice(0, MOST_HISTORY);
  if (newest.length === 0) return [];
  return [
    list("bullet", {
      heading: say`${bold("History", 30)}`,
      entries: newest.map((recorded) => historyLine(recorded, context)),
    }),
  ];
}
