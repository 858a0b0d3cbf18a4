import type { MessageBody } from "../../../blocks/message-body.ts";
import type { Subject } from "../journal.ts";

/** All the words of a message, and the items that its buttons act on. */
export function wordsOf({ text, blocks }: MessageBody): { readonly words: string; readonly about: readonly Subject[] } {
  const words = [text];
  const about = new Map<string, Subject>();
  JSON.stringify(blocks, (key, value: unknown) => {
    if (typeof value !== "string") return value;
    if (key === "text" || key === "user_id") words.push(value);
    const subject = key === "value" ? subjectOf(value) : null;
    if (subject !== null) about.set(`${subject.reviewId}/${subject.itemId}`, subject);
    return value;
  });
  return { words: words.join(" "), about: [...about.values()] };
}

/** What a button carries, where it names a review. */
function subjectOf(value: string): Subject | null {
  if (!value.startsWith("{")) return null;
  const { reviewId, itemId } = parsed(value);
  if (typeof reviewId !== "string") return null;
  return { reviewId, itemId: typeof itemId === "string" ? itemId : null };
}

function parsed(value: string): { readonly reviewId?: unknown; readonly itemId?: unknown } {
  try {
    return Object(JSON.parse(value));
  } catch {
    return {};
  }
}
