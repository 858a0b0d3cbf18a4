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

/** `at`: when the request was made that is answered, so that none is approved that nobody has read. */
const ofRequest = ofItem.extend({ at: z.string() });
export const requestWaiverButton = button("waiver.request", "Request waiver…", ofItem);
export const approveWaiverButton = button("waiver.approve", "Approve waiver", ofRequest);
export const declineWaiverButton = button("waiver.decline", "Decline waiver…", ofRequest);
export const revokeWaiverButton = button("waiver.revoke", "Revoke waiver…", ofItem);

export const changeAdminsButton = button("settings.admins", "Change…", ofNothing);
export const changeRulesButton = button("settings.rules", "Change…", ofNothing);
/** `service` null: for all of them. */
export const changeRoleButton = button(
  "settings.role",
  "Change…",
  z.object({ role: z.string(), service: z.string().nullable() }),
);
export const changeWorkingTimeButton = button("settings.working-time", "Change…", ofNothing);
export const changeHolidaysButton = button("settings.holidays", "Change…", ofNothing);
export const addFreezeButton = button("settings.add-freeze", "Add a freeze…", ofNothing);
export const addSessionsButton = button("settings.add-sessions", "Add sessions…", ofNothing);
export const removeFreezeButton = button("settings.remove-freeze", "Remove", z.object({ id: z.string() }));

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

/** `subject`: its key (see src/domain/nag/subject.ts). */
export const snoozeButton = button(
  "nag.snooze",
  "Snooze…",
  z.object({ subject: z.string(), reviewId: z.string().nullable(), itemId: z.string().nullable() }),
);
export const handOverButton = button("nag.hand-over", "Hand over…", ofItem);
export const remindersButton = button("reminders.settings", "Reminder settings", ofNothing);

const ofDrill = z.object({ name: z.string() });
export const recordDrillButton = button("drill.record", "Record a run…", ofDrill);
export const showDrillButton = button("drill.show", "History", ofDrill);
export const retireDrillButton = button("drill.retire", "Retire…", ofDrill);
export const addDrillButton = button("drill.add", "Add a drill…", ofNothing);

export const startReviewButton = button("review.start", "Start a launch review", ofNothing);
export const importTemplateButton = button("template.import", "Import a checklist", ofNothing);

export const reviewMenu = overflow("review.menu", {
  "review.move-launch": "Change launch date",
  "review.change-lead": "Change lead",
  "review.candidate": "New candidate",
  "review.reopen": "Reopen",
  "review.cancel": "Cancel review",
});

const ofPage = z.object({ page: z.number().int().min(0) });
export const previousPageButton = button("home.previous-page", "Previous page", ofPage);
export const nextPageButton = button("home.next-page", "Next page", ofPage);

/** Everything that sends a click. A test holds this against the listeners. */
export const allButtons = [
  previousPageButton,
  nextPageButton,
  reportButton,
  takeItemButton,
  giveBackItemButton,
  completeItemButton,
  unblockItemButton,
  blockItemButton,
  itemDetailsButton,
  requestWaiverButton,
  approveWaiverButton,
  declineWaiverButton,
  revokeWaiverButton,
  changeAdminsButton,
  changeRulesButton,
  changeRoleButton,
  changeWorkingTimeButton,
  changeHolidaysButton,
  addFreezeButton,
  addSessionsButton,
  removeFreezeButton,
  myItemsButton,
  decideButton,
  signButton,
  launchedButton,
  conditionsButton,
  meetConditionButton,
  snoozeButton,
  handOverButton,
  remindersButton,
  openSectionButton,
  openReviewButton,
  recordDrillButton,
  showDrillButton,
  retireDrillButton,
  addDrillButton,
  startReviewButton,
  importTemplateButton,
  reviewMenu,
  ...dispatchingFields,
] as const;
