import { handOverButton, remindersButton, snoozeButton } from "../../../blocks/buttons.ts";
import { handOverModal, remindersModal, snoozeModal } from "../../../blocks/nag-modals.ts";
import { type ClickListener, type FormListener, onClick, onSubmit } from "../listener.ts";
import { askHandOver, askSnooze, openReminders } from "./nag-actions.ts";
import { handOver, saveReminders, snooze } from "./nag-forms.ts";

/** The part of THE TABLE that is about reminders. */
export const nagClicks: readonly ClickListener[] = [
  onClick(snoozeButton, askSnooze),
  onClick(handOverButton, askHandOver),
  onClick(remindersButton, openReminders),
];

export const nagForms: readonly FormListener[] = [
  onSubmit(snoozeModal, snooze),
  onSubmit(handOverModal, handOver),
  onSubmit(remindersModal, saveReminders),
];
