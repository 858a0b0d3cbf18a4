import type { ModalView } from "@slack/types";
import type { Instant } from "../../src/domain/time/time.ts";
import { itemRows, type OwnItem } from "../answers/item-rows.ts";
import { myItemsModal } from "../modals.ts";
import { counted } from "../words/days.ts";
import { say } from "../words/phrase.ts";
import { lines } from "../words/rich-text.ts";

const MOST_ROWS = 30;

/** What waits for the reader, across reviews, in the order given. */
export function myItemsView(own: readonly OwnItem[], { now }: { now: Instant }): ModalView {
  const more = own.length - MOST_ROWS;
  return myItemsModal.view({
    metadata: {},
    title: "My items",
    blocks: [
      lines(own.length === 0 ? NOTHING : say`${counted(own.length, "item waits", "items wait")} for you.`),
      ...itemRows(own.slice(0, MOST_ROWS), now),
      ...(more > 0 ? [lines(say`and ${more} more, due later`)] : []),
    ],
  });
}

const NOTHING = say`Nothing waits for you. Press Take it on an item in a review's thread to make it yours.`;
