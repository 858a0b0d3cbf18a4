import type { MessageBody } from "../../../blocks/message-body.ts";
import { decidedNote } from "../../../blocks/notes/decided-note.ts";
import { voidedNote } from "../../../blocks/notes/voided-note.ts";
import type { Review } from "../../domain/review.ts";
import { readEntry } from "../../store/events/read-entry.ts";
import type { Deps } from "../ports.ts";
import { seqOfNote } from "./note-part.ts";

/** A note as it is posted, made of the event that it is of; null: there is no such event. It is never drawn anew. */
export async function drawNote(
  { db, now }: Pick<Deps, "db" | "now">,
  review: Review,
  part: string,
): Promise<{ readonly body: MessageBody; readonly hash: null } | null> {
  const entry = await readEntry(db, review.id, seqOfNote(part) ?? 0);
  if (entry === undefined) return null;
  const { event, by } = entry.recorded;
  switch (event.type) {
    case "review.decided":
      return { body: decidedNote(review, event, { by, head: entry.head, now: now() }), hash: null };
    case "sign-off.voided":
      return { body: voidedNote(review, event), hash: null };
    default:
      return null;
  }
}
