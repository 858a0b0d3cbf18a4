import { z } from "zod";
import { modal } from "./modal.ts";
import { controlField, declineReasonField, revokeReasonField, riskField, waiverEndField } from "./waiver-fields.ts";

const ofItem = z.object({ reviewId: z.string(), itemId: z.string() });
const underDetails = z.object({ viewId: z.string(), was: z.record(z.string(), z.string()) }).nullable();
/** The details that a form was opened over, and what they were opened with; null: it was opened from a message. */
export type UnderDetails = z.infer<typeof underDetails>;

export const requestWaiverModal = modal("waiver.request", ofItem.extend({ under: underDetails }), {
  risk: riskField,
  control: controlField,
  expiresOn: waiverEndField,
});
/** `at`: when the request was made that is declined. */
export const declineWaiverModal = modal("waiver.decline", ofItem.extend({ at: z.string(), under: underDetails }), {
  reason: declineReasonField,
});
export const revokeWaiverModal = modal("waiver.revoke", ofItem.extend({ under: underDetails }), {
  reason: revokeReasonField,
});

export const waiverModals = [requestWaiverModal, declineWaiverModal, revokeWaiverModal] as const;
