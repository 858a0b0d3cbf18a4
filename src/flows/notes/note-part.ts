import type { ReviewEvent } from "../../domain/events.ts";
import type { Review } from "../../domain/review.ts";

/**
 * A note is a message in the card's thread that says once that something happened. Its row in `messages` is planned
 * together with the event, so that it is posted exactly once; its part names the event: `note:17`.
 */
export type NotePart = `note:${number}`;

/** The notes that these events want; the first has the number `seq`. `after`: the review when they have happened. */
export function notesOf(events: readonly ReviewEvent[], seq: number, after: Review): readonly NotePart[] {
  return events.flatMap((event, index) => (wantsNote(event, after) ? [`note:${seq + index}` as const] : []));
}

/** The number of the event that a note is of; null: the part is no note. */
export function seqOfNote(part: string): number | null {
  const seq = /^note:(\d+)$/.exec(part)?.[1];
  return seq === undefined ? null : Number(seq);
}

/** Nobody is asked to sign again where nobody can. */
function wantsNote({ type }: ReviewEvent, { state }: Review): boolean {
  if (type === "review.decided") return true;
  return type === "sign-off.voided" && state !== "launched" && state !== "cancelled";
}
