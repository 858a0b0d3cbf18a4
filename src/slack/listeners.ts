import {
  approveWaiverButton,
  blockItemButton,
  completeItemButton,
  conditionsButton,
  decideButton,
  declineWaiverButton,
  giveBackItemButton,
  importTemplateButton,
  itemDetailsButton,
  launchedButton,
  meetConditionButton,
  myItemsButton,
  nextPageButton,
  openReviewButton,
  openSectionButton,
  previousPageButton,
  reportButton,
  requestWaiverButton,
  reviewMenu,
  revokeWaiverButton,
  signButton,
  startReviewButton,
  takeItemButton,
  unblockItemButton,
} from "../../blocks/buttons.ts";
import { decisionField } from "../../blocks/decision-fields.ts";
import {
  evidenceItemField,
  evidenceReviewField,
  otherOwnerField,
  templateField,
  waitsForField,
} from "../../blocks/fields.ts";
import {
  assignModal,
  attachEvidenceModal,
  blockModal,
  cancelModal,
  candidateModal,
  changeLeadModal,
  completeModal,
  decideModal,
  detailsModal,
  importTemplateModal,
  launchedModal,
  moveLaunchModal,
  reopenModal,
  signModal,
  startModal,
} from "../../blocks/modals.ts";
import { declineWaiverModal, requestWaiverModal, revokeWaiverModal } from "../../blocks/waiver-modals.ts";
import { runCommand } from "./command/run-command.ts";
import { drillClicks, drillForms } from "./drills/drill-listeners.ts";
import { showHome, turnHome } from "./home.ts";
import { assignWholeSection } from "./items/assign-section.ts";
import { askWhichItem, attach, offerItems } from "./items/attach-evidence.ts";
import { askBlock, complete, details, giveBack, take, unblock } from "./items/item-actions.ts";
import { block, completeWithEvidence, saveDetails } from "./items/item-forms.ts";
import { meet, openConditions } from "./launch/conditions.ts";
import { decide, openDecide, redrawDecide } from "./launch/decide.ts";
import { makeCandidate, openLaunched, recordLaunch, reopen } from "./launch/launch-forms.ts";
import { openSign, sign } from "./launch/sign.ts";
import {
  type ClickListener,
  type EventListener,
  type FormListener,
  onChange,
  onChoice,
  onClick,
  onLink,
  onSubmit,
  type ShortcutListener,
  type SuggestionListener,
} from "./listener.ts";
import { nagClicks, nagForms } from "./nags/nag-listeners.ts";
import { postReport } from "./reviews/report-actions.ts";
import { openFromMenu, showMyItems } from "./reviews/review-actions.ts";
import { cancel, changeLead, moveLaunch } from "./reviews/review-forms.ts";
import { openStart, previewTemplate } from "./reviews/start-actions.ts";
import { start } from "./reviews/start-form.ts";
import { settingsClicks, settingsForms } from "./settings/settings-listeners.ts";
import { suggestItems, suggestOwners, suggestReviews, suggestTemplates, suggestWaits } from "./suggestions.ts";
import { askForTemplate, importFrom } from "./templates/import-form.ts";
import { approve, askForWaiver, askWhyDeclined, askWhyRevoked } from "./waivers/waiver-actions.ts";
import { decline, request, revoke } from "./waivers/waiver-forms.ts";
import { noteDeactivated, noteLeft, noteRevoked, noteUninstalled } from "./workspace-events.ts";

/** THE TABLE: everything that Slack can tell us of, and who takes care of it. `listen.ts` hangs it into Bolt. */

/** `/readiness …`; its words are in `command/parse-command.ts`. */
export const command = runCommand;

export const clicks: readonly ClickListener[] = [
  onClick(takeItemButton, take),
  onClick(giveBackItemButton, giveBack),
  onClick(completeItemButton, complete),
  onClick(unblockItemButton, unblock),
  onClick(blockItemButton, askBlock),
  onClick(itemDetailsButton, details),
  onClick(requestWaiverButton, askForWaiver),
  onClick(approveWaiverButton, approve),
  onClick(declineWaiverButton, askWhyDeclined),
  onClick(revokeWaiverButton, askWhyRevoked),
  ...settingsClicks,
  onClick(decideButton, openDecide),
  onClick(signButton, openSign),
  onClick(launchedButton, openLaunched),
  onClick(conditionsButton, openConditions),
  onClick(meetConditionButton, meet),
  onClick(myItemsButton, showMyItems),
  onClick(previousPageButton, turnHome),
  onClick(nextPageButton, turnHome),
  onClick(reportButton, postReport),
  onClick(startReviewButton, (door, visit) => openStart(door, visit)),
  onClick(importTemplateButton, askForTemplate),
  onChoice(reviewMenu, openFromMenu),
  onChange(templateField, previewTemplate),
  onChange(evidenceReviewField, offerItems),
  onChange(decisionField, redrawDecide),
  ...nagClicks,
  ...drillClicks,
  onLink(openSectionButton),
  onLink(openReviewButton),
];

export const forms: readonly FormListener[] = [
  onSubmit(detailsModal, saveDetails),
  onSubmit(completeModal, completeWithEvidence),
  onSubmit(blockModal, block),
  onSubmit(requestWaiverModal, request),
  onSubmit(declineWaiverModal, decline),
  onSubmit(revokeWaiverModal, revoke),
  ...settingsForms,
  onSubmit(assignModal, assignWholeSection),
  onSubmit(attachEvidenceModal, attach),
  onSubmit(startModal, start),
  onSubmit(moveLaunchModal, moveLaunch),
  onSubmit(changeLeadModal, changeLead),
  onSubmit(cancelModal, cancel),
  onSubmit(decideModal, decide),
  onSubmit(signModal, sign),
  onSubmit(launchedModal, recordLaunch),
  onSubmit(candidateModal, makeCandidate),
  onSubmit(reopenModal, reopen),
  onSubmit(importTemplateModal, importFrom),
  ...nagForms,
  ...drillForms,
];

export const shortcuts: readonly ShortcutListener[] = [
  { id: "start_review", run: (door, visit) => openStart(door, visit) },
  { id: "attach_evidence", run: askWhichItem },
];

export const suggestions: readonly SuggestionListener[] = [
  { id: waitsForField.id, run: suggestWaits },
  { id: otherOwnerField.id, run: suggestOwners },
  { id: evidenceReviewField.id, run: suggestReviews },
  { id: evidenceItemField.id, run: suggestItems },
  { id: templateField.id, run: suggestTemplates },
];

export const events: readonly EventListener[] = [
  { type: "app_home_opened", run: showHome },
  { type: "app_uninstalled", run: noteUninstalled },
  { type: "tokens_revoked", run: noteRevoked },
  { type: "member_left_channel", run: noteLeft },
  { type: "user_change", run: noteDeactivated },
];
