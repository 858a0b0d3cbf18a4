import { sectionAssignedAnswer } from "../../../blocks/answers/section-assigned-answer.ts";
import { choiceValue } from "../../../blocks/fields/choice-value.ts";
import type { FormValues } from "../../../blocks/form.ts";
import { ownerField } from "../../../blocks/item-fields.ts";
import { assignModal } from "../../../blocks/modals.ts";
import { assignView, sectionKey } from "../../../blocks/views/assign-view.ts";
import { NOBODY } from "../../../blocks/views/owner-choices.ts";
import { assignSectionTo } from "../../flows/assign-section-to.ts";
import { reviewsInSight, withTheirItems } from "../command/reviews-in-sight.ts";
import type { CommandVisit } from "../command/run-command.ts";
import type { Door } from "../door.ts";
import { formAnswer } from "../knock/form-answer.ts";
import { type FormReply, message, type Reply, window } from "../knock/replies.ts";
import type { Visitor } from "../knock/visit.ts";
import { noReviewNotice, OWNER_MISSING } from "../sentences.ts";
import { knockOf } from "./after-change.ts";

/** `/readiness assign`: asks who gets a whole section, of the reviews of this channel or of all others. */
export async function askForSection(door: Door, visit: CommandVisit): Promise<Reply> {
  const { all, here } = await reviewsInSight(door, visit);
  const reviews = await withTheirItems(door, visit, here.length > 0 ? here : all);
  if (reviews.length === 0) return message(noReviewNotice(), "no-review");
  const groups = await door.directory.groups(visit.workspaceId);
  return window(assignView(reviews, { groups: groups.ok ? groups.value : [], now: door.deps.now() }));
}

export async function assignWholeSection(
  door: Door,
  visit: Visitor,
  _metadata: object,
  { section: choice, owner: person, otherOwner, which }: FormValues<typeof assignModal.fields>,
): Promise<FormReply> {
  if (person === null && otherOwner === null) {
    return { show: "errors", errors: { [ownerField.id]: OWNER_MISSING }, outcome: "owner-missing" };
  }
  const owner = person ?? (otherOwner === NOBODY ? null : otherOwner);
  const { all } = await reviewsInSight(door, visit);
  const sections = all.flatMap((review) => review.sections.map((section) => ({ review, section })));
  const picked = sections.find(({ review, section }) => choiceValue(sectionKey(review, section)) === choice);
  if (picked === undefined) {
    return formAnswer({ ok: false, refusal: { reason: "no-such-review" }, duplicate: false }, assignModal, null);
  }
  const { review, section } = picked;
  const wish = { sectionId: section.id, owner, which };
  const changed = await assignSectionTo(door.deps, knockOf(visit, review.id), wish);
  const count = changed.ok ? changed.events.filter(({ type }) => type === "item.assigned").length : 0;
  const said = changed.ok ? sectionAssignedAnswer(review, { section: section.title, owner, count }) : null;
  return formAnswer(changed, assignModal, null, said);
}
