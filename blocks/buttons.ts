import { z } from "zod";
import { button, overflow } from "./button.ts";
import { dispatchingFields } from "./fields.ts";

const ofItem = z.object({ reviewId: z.string(), itemId: z.string() });
const ofReview = z.object({ reviewId: z.string() });
const ofNothing = z.object({});

export const takeItemButton = button("item.take", "Take it", ofItem);
export const giveBackItemButton = button("item.give-back", "Give back", ofItem);
export const completeItemButton = button("item.complete", "Mark done", ofItem);
export const unblockItemButton = button("item.unblock", "Unblock", ofItem);
export const blockItemButton = button("item.block", "Blocked by…", ofItem);
export const itemDetailsButton = button("item.details", "Details", ofItem);

export const myItemsButton = button("card.my-items", "My items", ofNothing);
export const reportButton = button("card.report", "Report", ofReview);
export const decideButton = button("card.decide", "Decide…", ofReview);
export const signButton = button("card.sign", "Sign…", ofReview);
export const launchedButton = button("card.launched", "Launched…", ofReview);
export const conditionsButton = button("card.conditions", "Conditions…", ofReview);
export const meetConditionButton = button("condition.meet", "Met", ofReview.extend({ conditionId: z.string() }));
/** Link buttons: Slack opens the address itself, and reports the click, which only wants to be acknowledged. */
export const openSectionButton = button("card.open-section", "Open", ofReview);
export const openReviewButton = button("review.open", "Open", ofReview);

export const startReviewButton = button("review.start", "Start a launch review", ofNothing);
export const importTemplateButton = button("template.import", "Import a checklist", ofNothing);

export const reviewMenu = overflow("review.menu", {
  "review.move-launch": "Change launch date",
  "review.change-lead": "Change lead",
  "review.candidate": "New candidate",
  "review.reopen": "Reopen",
  "review.cancel": "Cancel review",
});

/** Everything that sends a click. A test holds this against the listeners. */
export const allButtons = [
  reportButton,
  takeItemButton,
  giveBackItemButton,
  completeItemButton,
  unblockItemButton,
  blockItemButton,
  itemDetailsButton,
  myItemsButton,
  decideButton,
  signButton,
  launchedButton,
  conditionsButton,
  meetConditionButton,
  openSectionButton,
  openReviewButton,
  startReviewButton,
  importTemplateButton,
  reviewMenu,
  ...dispatchingFields,
] as const;
