import { z } from "zod";
import { assignSectionField, assignWhichField } from "./assign-fields.ts";
import {
  conditionDays,
  conditionOwners,
  conditionTexts,
  decisionField,
  decisionReasonField,
  reopenReasonField,
  signChoiceField,
  signNoteField,
} from "./decision-fields.ts";
import { drillModals } from "./drill-modals.ts";
import { evidenceTitleField, fileUploadField, linkField, noteField, numberField } from "./evidence-fields.ts";
import {
  cancelReasonField,
  carryOverField,
  channelToStartInField,
  evidenceItemField,
  evidenceReviewField,
  launchField,
  leadField,
  otherOwnerField,
  pastedTemplateField,
  serviceField,
  templateField,
  templateFileField,
  timeZoneField,
  typedTimeZoneField,
  versionField,
  waitsForField,
} from "./fields.ts";
import {
  blockedByField,
  blockReasonField,
  commentField,
  criteriaField,
  dueField,
  ownerField,
  reasonField,
  statusField,
} from "./item-fields.ts";
import { modal } from "./modal.ts";
import { nagModals } from "./nag-modals.ts";
import { settingsModals } from "./settings-modals.ts";
import { waiverModals } from "./waiver-modals.ts";

const ofItem = z.object({ reviewId: z.string(), itemId: z.string() });
const ofReview = z.object({ reviewId: z.string() });
const evidence = { link: linkField, note: noteField, number: numberField, files: fileUploadField };

/** `seenSeq`: `changedSeq` of the item that the form was filled from. `was`: what its inputs held then (see `details-values.ts`). */
export const detailsModal = modal(
  "item.details",
  ofItem.extend({ seenSeq: z.number().int(), was: z.record(z.string(), z.string()).optional() }),
  {
    status: statusField,
    blockedBy: blockedByField,
    reason: reasonField,
    owner: ownerField,
    otherOwner: otherOwnerField,
    dueOn: dueField,
    met: criteriaField,
    waitsFor: waitsForField,
    ...evidence,
    comment: commentField,
  },
);
export const completeModal = modal("item.complete", ofItem, evidence);
export const blockModal = modal("item.block", ofItem, { blockedBy: blockedByField, reason: blockReasonField });

/** Opened on the message that becomes evidence. `permalink` null: it could not be had yet. */
export const attachEvidenceModal = modal(
  "evidence.attach",
  z.object({ channelId: z.string(), messageTs: z.string(), permalink: z.string().nullable() }),
  { reviewId: evidenceReviewField, itemId: evidenceItemField, title: evidenceTitleField },
);

/** `channelId` null: opened outside a channel, so the form asks for one. */
export const startModal = modal("review.start", z.object({ channelId: z.string().nullable() }), {
  channel: channelToStartInField,
  service: serviceField,
  version: versionField,
  launch: launchField,
  timeZone: timeZoneField,
  typedTimeZone: typedTimeZoneField,
  template: templateField,
  lead: leadField,
  carryOver: carryOverField,
});
export const moveLaunchModal = modal("review.move-launch", ofReview, { launch: launchField });
export const changeLeadModal = modal("review.change-lead", ofReview, { lead: leadField });
export const cancelModal = modal("review.cancel", ofReview, { reason: cancelReasonField });

/** `itemIds`: the unsettled items that the form offers as conditions. */
export const decideModal = modal("review.decide", ofReview.extend({ itemIds: z.array(z.string()) }), {
  decision: decisionField,
  reason: decisionReasonField,
  texts: conditionTexts,
  owners: conditionOwners,
  days: conditionDays,
});
/** `covers`: the hash of the state that the form shows, which is what is signed. */
export const signModal = modal("review.sign", ofReview.extend({ covers: z.string() }), {
  choice: signChoiceField,
  note: signNoteField,
});
export const launchedModal = modal("review.launched", ofReview, {});
export const candidateModal = modal("review.candidate", ofReview, { version: versionField });
export const reopenModal = modal("review.reopen", ofReview, { reason: reopenReasonField });
export const assignModal = modal("items.assign", z.object({}), {
  section: assignSectionField,
  owner: ownerField,
  otherOwner: otherOwnerField,
  which: assignWhichField,
});
export const importTemplateModal = modal("template.import", z.object({}), {
  pasted: pastedTemplateField,
  files: templateFileField,
});

/** Only to read: they are never submitted. */
export const myItemsModal = modal("my-items", z.object({}), {});
export const conditionsModal = modal("conditions", ofReview, {});
export const noticeModal = modal("notice", z.object({}), {});

/** Every form that can be submitted. A test holds this against the listeners. */
export const allModals = [
  detailsModal,
  completeModal,
  blockModal,
  ...waiverModals,
  ...settingsModals,
  ...nagModals,
  ...drillModals,
  attachEvidenceModal,
  startModal,
  moveLaunchModal,
  changeLeadModal,
  cancelModal,
  decideModal,
  signModal,
  launchedModal,
  candidateModal,
  reopenModal,
  assignModal,
  importTemplateModal,
] as const;
