import type { FormValues } from "../../../blocks/form.ts";
import { ownerField } from "../../../blocks/item-fields.ts";
import { handOverModal, remindersModal, snoozeModal } from "../../../blocks/nag-modals.ts";
import { snoozeItem } from "../../domain/nag/snooze.ts";
import { assignOwner } from "../../flows/assign-owner.ts";
import { changeReview } from "../../flows/change-review.ts";
import { savePerson } from "../../flows/nags/save-person.ts";
import { snoozeSubject } from "../../flows/nags/snooze-subject.ts";
import { deniedInWorkspace } from "../../flows/settings/denied-in-workspace.ts";
import type { Door } from "../door.ts";
import { knockOf } from "../items/after-change.ts";
import { formAnswer } from "../knock/form-answer.ts";
import type { FormReply } from "../knock/replies.ts";
import type { Visitor } from "../knock/visit.ts";

const NOBODY_PICKED = "Pick a person here, or a group below.";

type OfSubject = { readonly subject: string; readonly reviewId: string | null; readonly itemId: string | null };

/** A snooze of an item stands in its history; what is no item is only left out of the next reminders. */
export async function snooze(
  { deps }: Door,
  visit: Visitor,
  { subject, reviewId, itemId }: OfSubject,
  values: FormValues<typeof snoozeModal.fields>,
): Promise<FormReply> {
  const { workspaceId, actor, delivery } = visit;
  if (reviewId === null || itemId === null) {
    const no = await deniedInWorkspace(deps, { workspaceId, actor, delivery, action: "item.snooze" });
    if (no !== null) return formAnswer(no, snoozeModal, null);
    const wish = { workspaceId, userId: actor.id, subject, delivery };
    return formAnswer(await snoozeSubject(deps, wish, values), snoozeModal, null);
  }
  const wish = { ...knockOf(visit, reviewId), action: "item.snooze", itemId } as const;
  const now = deps.now();
  const changed = await changeReview(deps, wish, (review) => snoozeItem(review, { itemId, now, ...values }));
  return formAnswer(changed, snoozeModal, null);
}

export async function handOver(
  { deps }: Door,
  visit: Visitor,
  { reviewId, itemId }: { readonly reviewId: string; readonly itemId: string },
  { owner: person, otherOwner: group, word }: FormValues<typeof handOverModal.fields>,
): Promise<FormReply> {
  const owner = person ?? group;
  if (owner === null) return { show: "errors", errors: { [ownerField.id]: NOBODY_PICKED }, outcome: "nobody" };
  const knock = { ...knockOf(visit, reviewId), itemId };
  return formAnswer(await assignOwner(deps, knock, { owner, word }), handOverModal, null);
}

export async function saveReminders(
  { deps }: Door,
  { workspaceId, actor, delivery }: Visitor,
  _none: object,
  { days, personZone, ...values }: FormValues<typeof remindersModal.fields>,
): Promise<FormReply> {
  const no = await deniedInWorkspace(deps, { workspaceId, actor, delivery, action: "reminders.change" });
  if (no !== null) return formAnswer(no, remindersModal, null);
  const who = { workspaceId, userId: actor.id, slackZone: actor.timeZone, delivery };
  const form = { ...values, days: days.map(Number), timeZone: personZone };
  return formAnswer(await savePerson(deps, who, form), remindersModal, null);
}
