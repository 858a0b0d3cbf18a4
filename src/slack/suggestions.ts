import type { PlainTextOption } from "@slack/types";
import { type Choice, matchingOptions } from "../../blocks/fields/option.ts";
import { attachEvidenceModal, detailsModal } from "../../blocks/modals.ts";
import { handOverModal } from "../../blocks/nag-modals.ts";
import { reviewChoices } from "../../blocks/views/attach-evidence-view.ts";
import { itemChoices } from "../../blocks/views/item-choices.ts";
import { ownerChoices } from "../../blocks/views/owner-choices.ts";
import { templateChoices } from "../../blocks/views/start-view.ts";
import type { Review } from "../domain/review.ts";
import { availableTemplates } from "../flows/available-templates.ts";
import { viewReview } from "../flows/view-review.ts";
import { visibleReviews } from "../flows/visible-reviews.ts";
import type { Door } from "./door.ts";
import type { ViewPayload } from "./knock/payloads.ts";
import { typedSoFar } from "./knock/typed-so-far.ts";
import type { Visitor } from "./knock/visit.ts";

/** Somebody types into a menu whose choices are too many to send along. */
export type Asking = { readonly value: string; readonly view?: ViewPayload | null | undefined };
export type Suggested = { readonly options: readonly PlainTextOption[] };

export async function suggestWaits(door: Door, visit: Visitor, asking: Asking): Promise<Suggested> {
  const metadata = detailsModal.metadata(asking.view ?? {});
  const review = await reviewOf(door, visit, metadata?.reviewId);
  const others = (review?.items ?? []).filter(({ id }) => id !== metadata?.itemId);
  return matching(itemChoices(others), asking);
}

export async function suggestOwners(door: Door, visit: Visitor, asking: Asking): Promise<Suggested> {
  const metadata = detailsModal.metadata(asking.view ?? {}) ?? handOverModal.metadata(asking.view ?? {});
  const review = await reviewOf(door, visit, metadata?.reviewId);
  const owner = review?.items.find(({ id }) => id === metadata?.itemId)?.owner ?? null;
  const groups = await door.directory.groups(visit.workspaceId);
  return matching(ownerChoices(groups.ok ? groups.value : [], owner), asking);
}

export async function suggestReviews({ deps }: Door, visit: Visitor, asking: Asking): Promise<Suggested> {
  const { workspaceId, actor, channelId: here } = visit;
  return matching(reviewChoices(await visibleReviews(deps, { workspaceId, actor, here, state: "open" })), asking);
}

export async function suggestItems(door: Door, visit: Visitor, asking: Asking): Promise<Suggested> {
  const { reviewId } = typedSoFar(attachEvidenceModal, asking.view ?? {});
  const review = await reviewOf(door, visit, reviewId);
  return matching(itemChoices(review?.items ?? []), asking);
}

export async function suggestTemplates({ deps }: Door, visit: Visitor, asking: Asking): Promise<Suggested> {
  return matching(templateChoices(await availableTemplates(deps, visit.workspaceId)), asking);
}

function matching(choices: readonly Choice[], { value }: Asking): Suggested {
  return matchingOptions(choices, value);
}

async function reviewOf({ deps }: Door, visit: Visitor, reviewId: string | undefined): Promise<Review | undefined> {
  const { workspaceId, actor, channelId: here } = visit;
  return reviewId === undefined ? undefined : viewReview(deps, { workspaceId, reviewId, actor, here });
}
