import { conditionDays, conditionOwners } from "../../../blocks/decision-fields.ts";
import { rowBlock } from "../../../blocks/fields/rows-field.ts";
import type { FormValues } from "../../../blocks/form.ts";
import { decideModal } from "../../../blocks/modals.ts";
import { type DecideTyped, decideView } from "../../../blocks/views/decide-view.ts";
import { plain } from "../../../blocks/words/written-as.ts";
import { type DecideLaunch, decideLaunch } from "../../domain/launch/decide-launch.ts";
import { changeReview } from "../../flows/change-review.ts";
import { ownerRefusal } from "../../flows/owner-refusal.ts";
import { viewReview } from "../../flows/view-review.ts";
import type { Door } from "../door.ts";
import { knockOf, refuse } from "../items/after-change.ts";
import { denied } from "../items/item-actions.ts";
import { formAnswer } from "../knock/form-answer.ts";
import { type FormReply, nothing, type Reply, redraw, window } from "../knock/replies.ts";
import { typedSoFar } from "../knock/typed-so-far.ts";
import type { Visitor } from "../knock/visit.ts";
import type { Clicker } from "../listener.ts";
import { ownerSentence, phraseOf } from "../refusal-words.ts";
import { type ConditionRow, conditionRows } from "./condition-rows.ts";

type OfReview = { readonly reviewId: string };
type Values = FormValues<typeof decideModal.fields>;

/** The decision's form, for the lead and for admins; whoever else hears so before it opens. */
export async function openDecide(door: Door, visit: Visitor, { reviewId }: OfReview): Promise<Reply> {
  const no = await denied(door, visit, { reviewId }, "review.decide");
  if (no !== null) return no;
  const review = await inSight(door, visit, reviewId);
  if (review === undefined) return refuse(visit, { reason: "no-such-review" });
  if (review.decision !== null) {
    const { kind, by } = review.decision;
    return refuse(visit, { reason: "decided-already", kind, by });
  }
  if (review.state !== "open") return refuse(visit, { reason: "review-closed", state: review.state });
  return window(decideView(review, setting(door, visit)));
}

/** Another decision was picked: the form asks for what it needs. */
export async function redrawDecide(door: Door, visit: Clicker): Promise<Reply> {
  const { view } = visit;
  const metadata = view === null ? undefined : decideModal.metadata(view);
  if (view === null || metadata === undefined) return nothing("no-form");
  const review = await inSight(door, visit, metadata.reviewId);
  if (review === undefined) return refuse(visit, { reason: "no-such-review" });
  return redraw(decideView(review, { ...setting(door, visit), typed: typedSoFar(decideModal, view) }));
}

/** Records the decision. What came into the way meanwhile is shown, with what was typed kept. */
export async function decide(
  door: Door,
  visit: Visitor,
  { reviewId, itemIds }: OfReview & { readonly itemIds: readonly string[] },
  values: Values,
): Promise<FormReply> {
  const { deps } = door;
  const rows = values.decision === "go-with-conditions" ? conditionRows(values, itemIds) : [];
  const errors = await rowErrors(door, visit, rows);
  if (Object.keys(errors).length > 0) return { show: "errors", errors, outcome: "refused:condition-incomplete" };

  const now = deps.now();
  const isOverride = values.decision === "override";
  const action = isOverride ? "review.override" : "review.decide";
  const ids = rows.map(() => deps.newId());
  const changed = await changeReview(deps, { ...knockOf(visit, reviewId), action, itemId: null }, (review) => {
    const wish: DecideLaunch = {
      decision: values.decision === "override" ? "go" : values.decision,
      reason: isOverride ? "" : values.reason,
      conditions: rows.map(({ text, itemId, owner, dueOn }, index) => ({
        id: ids[index] ?? "",
        text: review.items.find(({ id }) => id === itemId)?.title ?? text,
        itemId,
        owner: owner ?? "",
        dueOn: dueOn ?? "",
      })),
      override: isOverride ? values.reason : null,
      now,
    };
    return decideLaunch(review, wish);
  });
  if (changed.ok) return formAnswer(changed, decideModal, null);
  const { refusal } = changed;
  const review = await inSight(door, visit, reviewId);
  if (review?.state !== "open") return formAnswer(changed, decideModal, null);
  const view = decideView(review, { ...setting(door, visit), typed: values, notice: phraseOf(refusal) });
  const moved = refusal.reason === "gate-blocked" || refusal.reason === "nothing-to-override";
  return moved ? { show: "view", view, outcome: `refused:${refusal.reason}` } : formAnswer(changed, decideModal, view);
}

/** A sentence under each input of a condition that lacks something, or names somebody who cannot see to it. */
async function rowErrors(
  { deps }: Door,
  { workspaceId }: Visitor,
  rows: readonly ConditionRow[],
): Promise<{ readonly [blockId: string]: string }> {
  const errors = await Promise.all(
    rows.map(async ({ row, owner, dueOn }): Promise<readonly (readonly [string, string])[]> => {
      const no = owner === null ? null : await ownerRefusal(deps, workspaceId, owner);
      return [
        ...(owner === null ? [[rowBlock(conditionOwners, row), "Pick who sees to it."] as const] : []),
        ...(no === null ? [] : [[rowBlock(conditionOwners, row), plain(ownerSentence(no))] as const]),
        ...(dueOn === null ? [[rowBlock(conditionDays, row), "Pick the date by which it is met."] as const] : []),
      ];
    }),
  );
  return Object.fromEntries(errors.flat());
}

function setting({ deps }: Door, { actor }: Visitor): { now: string; admin: boolean; typed?: DecideTyped } {
  return { now: deps.now(), admin: actor.admin };
}

function inSight({ deps }: Door, { workspaceId, actor, channelId }: Visitor, reviewId: string) {
  return viewReview(deps, { workspaceId, reviewId, actor, here: channelId });
}
