import type { Nag } from "../../domain/nag/nag.ts";
import { loadMessages } from "../../store/messages/load-messages.ts";
import type { NagKey } from "../../store/nags/nag-row.ts";
import { loadReview } from "../../store/reviews/load-review.ts";
import type { Deps, Outcome } from "../ports.ts";
import type { Hearer } from "./hearers.ts";
import type { FoundNag } from "./nag-for.ts";

export type NagPlace = { readonly channelId: string; readonly nag: Nag };

const NO_CARD_YET_MS = 60_000;

/**
 * Where somebody is reminded: in a direct message, or where they want that or it cannot be, in a review's thread. There only
 * things of that review are said; where news of others would be left out, a direct message says them all.
 */
export async function placeFor(
  deps: Pick<Deps, "db" | "slack">,
  { workspaceId, userId }: NagKey,
  { person }: Hearer,
  { nag, news }: Pick<FoundNag, "nag" | "news">,
): Promise<Outcome<NagPlace>> {
  const [first, ...rest] = nag.subjects.slice(0, news);
  const leavesOutNews = rest.some(({ reviewId }) => reviewId !== first?.reviewId);
  const ofReview = nag.subjects.some(({ reviewId }) => reviewId !== null);
  if (person.via === "channel" && ofReview && !leavesOutNews) return inThread(deps, workspaceId, nag);
  const direct = await deps.slack.openDirect(workspaceId, userId);
  if (direct.ok) return { ok: true, value: { channelId: direct.value, nag } };
  return direct.kind === "refused" && ofReview ? inThread(deps, workspaceId, nag) : direct;
}

/** Under the card of the review with the most urgent thing: what is of other reviews is not for everybody there. */
export async function inThread({ db }: Pick<Deps, "db">, workspaceId: string, nag: Nag): Promise<Outcome<NagPlace>> {
  const reviewId = nag.subjects.find((subject) => subject.reviewId !== null)?.reviewId ?? null;
  const review = reviewId === null ? undefined : await loadReview(db, workspaceId, reviewId);
  if (review === undefined) return { ok: false, kind: "refused", error: "no_review" };
  const card = (await loadMessages(db, review.id)).find(({ part }) => part === "card");
  const threadTs = card?.ts ?? null;
  if (threadTs === null) return { ok: false, kind: "later", afterMs: NO_CARD_YET_MS, error: "no_card" };
  const subjects = nag.subjects.filter((subject) => subject.reviewId === review.id);
  const more = nag.more + nag.subjects.length - subjects.length;
  return { ok: true, value: { channelId: review.channelId, nag: { ...nag, subjects, more, threadTs } } };
}
