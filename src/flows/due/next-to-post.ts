import { isClosed } from "../../domain/item/open-item.ts";
import { layoutOf } from "../../domain/review/layout.ts";
import type { Review } from "../../domain/review.ts";
import type { MessageRow } from "../../store/messages/message-row.ts";
import { seqOfNote } from "../notes/note-part.ts";

/** The message of a review that is to be posted next: the card, then the checklist, then the notes; undefined: all stand. */
export function nextToPost(review: Review, messages: readonly MessageRow[]): MessageRow | undefined {
  for (const { key } of layoutOf(review)) {
    const message = messages.find((candidate) => candidate.part === key);
    if (message === undefined || message.ts !== null) continue;
    if (key !== "card" && (message.parked !== null || isClosed(review))) continue;
    return message;
  }
  return messages
    .filter(({ part, ts, parked }) => seqOfNote(part) !== null && ts === null && parked === null)
    .sort((a, b) => (seqOfNote(a.part) ?? 0) - (seqOfNote(b.part) ?? 0))[0];
}
