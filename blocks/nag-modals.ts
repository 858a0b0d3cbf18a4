import { z } from "zod";
import { otherOwnerField } from "./fields.ts";
import { ownerField } from "./item-fields.ts";
import { modal } from "./modal.ts";
import {
  earliestField,
  handOverWordField,
  latestField,
  ownDaysField,
  pausedUntilField,
  personZoneField,
  snoozeDaysField,
  snoozeReasonField,
  viaField,
} from "./nag-fields.ts";

/** `subject`: the key of what is snoozed. */
export const snoozeModal = modal(
  "nag.snooze",
  z.object({ subject: z.string(), reviewId: z.string().nullable(), itemId: z.string().nullable() }),
  { days: snoozeDaysField, reason: snoozeReasonField },
);
export const handOverModal = modal("nag.hand-over", z.object({ reviewId: z.string(), itemId: z.string() }), {
  owner: ownerField,
  otherOwner: otherOwnerField,
  word: handOverWordField,
});
export const remindersModal = modal("reminders.settings", z.object({}), {
  from: earliestField,
  to: latestField,
  days: ownDaysField,
  personZone: personZoneField,
  pausedUntil: pausedUntilField,
  via: viaField,
});

export const nagModals = [snoozeModal, handOverModal, remindersModal] as const;
