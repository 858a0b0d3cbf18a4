import type { Button, KnownBlock } from "@slack/types";
import { isSettled } from "../../src/domain/evidence/settled.ts";
import { mayChange } from "../../src/domain/item/open-item.ts";
import type { Item, Review } from "../../src/domain/review.ts";
import { dayIn, type Instant } from "../../src/domain/time/time.ts";
import type { Waiver } from "../../src/domain/waiver/waiver.ts";
import { approveWaiverButton, declineWaiverButton, requestWaiverButton, revokeWaiverButton } from "../buttons.ts";
import { dayInWords } from "../words/days.ts";
import { bold, instant, mention, type Phrase, quoted, say } from "../words/phrase.ts";
import { lines } from "../words/rich-text.ts";
import { approverPhrase, endsInWords, requestPhrase, waivedPhrase } from "../words/waiver-words.ts";

const LONGEST = 600;

/** An item's waiver in its details: what holds, what is asked for, and what can be done about it. */
export function waiverBlocks(review: Review, item: Item, now: Instant): KnownBlock[] {
  const open = mayChange(review, item);
  const said = [
    item.waiver === null ? null : waiverLine(item.waiver, { review, now }),
    item.waiverRequest === null
      ? null
      : say`${bold("Asked for", 30)}: ${requestPhrase({ ...item, waiverRequest: item.waiverRequest }, now, LONGEST)}. It waits for ${approverPhrase(item, review.lead)}.`,
    item.waivable || !open ? null : say`This item can never be waived.`,
  ].filter((phrase) => phrase !== null);
  const buttons = open ? waiverButtons(review, item, now) : [];
  return [
    ...(said.length === 0 ? [] : [lines(...said)]),
    ...(buttons.length === 0 ? [] : [{ type: "actions" as const, elements: buttons }]),
  ];
}

/** The answers to a request; none where nobody asks. */
export function answerButtons(
  { id: reviewId }: Pick<Review, "id">,
  { id: itemId, title, waiverRequest }: Item,
): Button[] {
  if (waiverRequest === null) return [];
  const payload = { reviewId, itemId, at: waiverRequest.at };
  return [approveWaiverButton, declineWaiverButton].map((button) => button.element(payload, { about: title }));
}

function waiverButtons(review: Review, item: Item, now: Instant): Button[] {
  const payload = { reviewId: review.id, itemId: item.id };
  const about = { about: item.title };
  const holds = item.waiver?.state === "in-force";
  const settled = isSettled(item, now) && item.status !== "waived";
  const label = item.waiver === null ? requestWaiverButton.label : "Request another waiver…";
  return [
    ...answerButtons(review, item),
    ...(item.waivable && !settled ? [requestWaiverButton.element(payload, { ...about, label })] : []),
    ...(holds ? [revokeWaiverButton.element(payload, about)] : []),
  ];
}

function waiverLine(
  waiver: Waiver,
  { review, now }: { readonly review: Pick<Review, "timeZone">; readonly now: Instant },
): Phrase {
  const { state, risk, control, by, at, renewals, expiresOn } = waiver;
  const before = renewals === 0 ? "" : `, the ${ordinal(renewals + 1)} of this item`;
  const why = say`Asked for by ${mention(by)}, ${instant(at)}${before}: risk ${quoted(risk, LONGEST)}, control ${quoted(control, LONGEST)}.`;
  const label = bold("Waiver", 30);
  switch (state) {
    case "in-force": {
      const ends = endsInWords(expiresOn, dayIn(review.timeZone, now));
      return say`${label}: ${waivedPhrase(waiver, now)}, ${ends}. ${why}`;
    }
    case "expired":
      return say`${label}: it ran out after ${dayInWords(expiresOn, now)}. ${why}`;
    case "revoked":
      return say`${label}: it was revoked. ${why}`;
    case "over":
      return say`${label}: it is over, because the item was taken up before it ran out. ${why}`;
  }
}

function ordinal(count: number): string {
  return ["first", "second", "third", "fourth", "fifth"][count - 1] ?? `${count}th`;
}
