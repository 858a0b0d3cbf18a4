import { cardMessage } from "../../../blocks/card/card-message.ts";
import type { MessageBody } from "../../../blocks/message-body.ts";
import { sectionMessage } from "../../../blocks/section/section-message.ts";
import type { Part } from "../../domain/review/layout.ts";
import type { Review } from "../../domain/review.ts";
import type { Instant } from "../../domain/time/time.ts";
import type { MessageRow } from "../../store/messages/message-row.ts";
import { hashOf } from "./hash-of.ts";

/** One message of a review as it should stand now, and a hash that tells whether it stands so already. */
export function drawPart(
  review: Review,
  part: Part,
  messages: readonly MessageRow[],
  now: Instant,
): { readonly body: MessageBody; readonly hash: string } {
  const body =
    "section" in part ? sectionMessage(review, part, { now }) : cardMessage(review, { now, links: linksOf(messages) });
  return { body, hash: hashOf(body) };
}

function linksOf(messages: readonly MessageRow[]): ReadonlyMap<string, string> {
  return new Map(messages.flatMap(({ part, permalink }) => (permalink === null ? [] : [[part, permalink]])));
}
