import { addDrillButton, recordDrillButton, retireDrillButton, showDrillButton } from "../../../blocks/buttons.ts";
import { addDrillModal, recordDrillModal, retireDrillModal } from "../../../blocks/drill-modals.ts";
import { type ClickListener, type FormListener, onClick, onSubmit } from "../listener.ts";
import { openAdd, openDrill, openRecord, openRetire } from "./drill-actions.ts";
import { saveDrill, saveRetired, saveRun } from "./drill-forms.ts";

/** The part of THE TABLE that is about drills. */
export const drillClicks: readonly ClickListener[] = [
  onClick(addDrillButton, (door, visit) => openAdd(door, visit)),
  onClick(recordDrillButton, openRecord),
  onClick(showDrillButton, openDrill),
  onClick(retireDrillButton, openRetire),
];

export const drillForms: readonly FormListener[] = [
  onSubmit(addDrillModal, saveDrill),
  onSubmit(recordDrillModal, saveRun),
  onSubmit(retireDrillModal, saveRetired),
];
