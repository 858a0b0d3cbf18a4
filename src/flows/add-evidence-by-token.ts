import { refusalPhrase } from "../../blocks/notices.ts";
import { plain } from "../../blocks/words/written-as.ts";
import { addEvidence } from "../domain/item/add-evidence.ts";
import type { Evidence, Item } from "../domain/review.ts";
import type { Token } from "../domain/tokens/token.ts";
import { findOpenReview } from "../store/reviews/find-open-review.ts";
import { changeReview } from "./change-review.ts";
import type { Deps } from "./ports.ts";

export type TokenEvidence = {
  readonly token: Token;
  readonly service: string;
  readonly version: string;
  readonly itemId: string;
  readonly evidence: Pick<Evidence, "kind" | "value" | "title">;
  /** The caller's own key of this request: with it, the same piece is added once however often it is sent. */
  readonly key: string | null;
};

export type TokenEvidenceAdded =
  | {
      readonly ok: true;
      readonly again: boolean;
      readonly reviewId: string;
      readonly item: Pick<Item, "id" | "title" | "status">;
      readonly evidence: Evidence;
    }
  | { readonly ok: false; readonly why: "no-review" | "no-item" | "key-reused" }
  | { readonly ok: false; readonly why: "refused"; readonly sentence: string };

/** Adds evidence to an item of a release's open review, on behalf of a token of the same workspace. */
export async function addEvidenceByToken(
  deps: Deps,
  { token, service, version, itemId, evidence, key }: TokenEvidence,
): Promise<TokenEvidenceAdded> {
  const { workspaceId } = token;
  if (`${service}${version}${itemId}`.includes("\0")) return { ok: false, why: "no-review" };
  const review = await findOpenReview(deps.db, workspaceId, service, version);
  if (review === undefined) return { ok: false, why: "no-review" };
  const by = `token:${token.id}`;
  const delivery = `${by}/${key ?? deps.newId()}`;
  const piece: Evidence = { ...evidence, id: delivery, fileId: null, by, at: deps.now() };
  const changed = await changeReview(
    deps,
    {
      workspaceId,
      reviewId: review.id,
      actor: { id: by, kind: "member", admin: false, timeZone: null },
      action: "item.attach-evidence",
      itemId,
      // A token is of the whole workspace, and of no channel.
      here: review.channelId,
      delivery,
    },
    (current) => addEvidence(current, { itemId, evidence: piece }),
  );
  if (!changed.ok) {
    const { refusal } = changed;
    if (refusal.reason === "no-such-item") return { ok: false, why: "no-item" };
    if (refusal.reason === "no-such-review") return { ok: false, why: "no-review" };
    return { ok: false, why: "refused", sentence: plain(refusalPhrase(refusal, "Nothing was changed.")) };
  }
  const item = changed.review.items.find(({ id }) => id === itemId);
  if (item === undefined) return { ok: false, why: "no-item" };
  const stored = item.evidence.find(({ id }) => id === delivery);
  if (stored === undefined || !isSame(stored, piece)) return { ok: false, why: "key-reused" };
  const again = changed.duplicate || changed.events.length === 0;
  return {
    ok: true,
    again,
    reviewId: review.id,
    item: { id: item.id, title: item.title, status: item.status },
    evidence: stored,
  };
}

function isSame(a: Evidence, b: Evidence): boolean {
  return a.kind === b.kind && a.value === b.value && a.title === b.title;
}
