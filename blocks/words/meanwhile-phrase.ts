import type { Recorded } from "../../src/domain/events.ts";
import type { Item, Review } from "../../src/domain/review.ts";
import type { Instant } from "../../src/domain/time/time.ts";
import { happeningPhrase } from "./history-line.ts";
import { join, type Phrase, say } from "./phrase.ts";

const MOST = 3;

/** What others did to an item since a form was filled from it: `@kim made @kim the owner while you were typing. …` */
export function meanwhilePhrase(
  history: readonly Recorded[],
  { seenSeq, ...context }: { seenSeq: number; item: Item; review: Review; now: Instant },
): Phrase {
  const newer = history
    .filter(({ seq, event }) => seq > seenSeq && event.type !== "access.denied")
    .toSorted((a, b) => a.seq - b.seq);
  const more = newer.length - MOST;
  const happened = newer.slice(0, MOST).map((recorded) => happeningPhrase(recorded, context));
  const what =
    newer.length === 0
      ? say`Somebody changed this item`
      : join([...happened, more > 0 ? say`${more} more changes were made` : null], ", then ");
  return say`${what} while you were typing. Your changes are kept below; save again to apply them.`;
}
