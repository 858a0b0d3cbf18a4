import type { ActionsBlock, Button } from "@slack/types";
import type { Review } from "../../src/domain/review.ts";
import {
  conditionsButton,
  decideButton,
  launchedButton,
  myItemsButton,
  reportButton,
  reviewMenu,
  signButton,
} from "../buttons.ts";
import { openConditions } from "./conditions-block.ts";

type Entry = NonNullable<Parameters<typeof reviewMenu.element>[1]>[number];

const GOING_ON = ["review.move-launch", "review.change-lead", "review.candidate"] as const;
const ENTRIES: { readonly [state in Review["state"]]: readonly Entry[] } = {
  open: [...GOING_ON, "review.cancel"],
  "decided-go": [...GOING_ON, "review.reopen", "review.cancel"],
  "decided-no-go": [...GOING_ON, "review.reopen", "review.cancel"],
  launched: ["review.reopen"],
  cancelled: ["review.reopen"],
};

/** The card's buttons: only what can be done as the review stands. */
export function cardActions(review: Review): ActionsBlock[] {
  return [{ type: "actions", elements: [...buttons(review), reviewMenu.element(review.id, ENTRIES[review.state])] }];
}

function buttons(review: Review): readonly Button[] {
  const payload = { reviewId: review.id };
  const report = reportButton.element(payload);
  const sign = review.signOffs.length > 0 ? [signButton.element(payload)] : [];
  const conditions = openConditions(review).length > 0 ? [conditionsButton.element(payload)] : [];
  switch (review.state) {
    case "open":
      return [decideButton.element(payload), ...sign, ...conditions, myItemsButton.element({}), report];
    case "decided-go":
      return [launchedButton.element(payload), ...sign, ...conditions, myItemsButton.element({}), report];
    case "decided-no-go":
      return [...sign, ...conditions, myItemsButton.element({}), report];
    case "launched":
      return [...conditions, report];
    case "cancelled":
      return [report];
  }
}
