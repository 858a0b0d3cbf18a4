import { layoutOf } from "../../domain/review/layout.ts";
import type { Review } from "../../domain/review.ts";
import type { MessageRow } from "../../store/messages/message-row.ts";

/** A message that stands in Slack and whose link is not known yet. */
type LooseMessage = MessageRow & { readonly ts: string };

/** The card and checklist of a review, as far as they are posted and want their links. */
export function looseMessages(review: Review, messages: readonly MessageRow[]): readonly LooseMessage[] {
  const parts = new Set(layoutOf(review).map(({ key }) => key));
  return messages.filter(
    (message): message is LooseMessage => message.ts !== null && message.permalink === null && parts.has(message.part),
  );
}
