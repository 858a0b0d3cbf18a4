import type { Actor } from "../../domain/permissions.ts";
import type { Review } from "../../domain/review.ts";
import type { Deps } from "../ports.ts";
import { rolesOf } from "../roles-of.ts";
import { viewReview } from "../view-review.ts";
import { coversOf } from "./covers-of.ts";

/** A review as somebody sees it to sign it: the roles that they hold, and the hash of what is shown. */
export type ToSign = { readonly review: Review; readonly held: readonly string[]; readonly covers: string };

export async function formToSign(
  deps: Deps,
  wish: { workspaceId: string; reviewId: string; actor: Actor; here: string | null },
): Promise<ToSign | undefined> {
  const review = await viewReview(deps, wish);
  if (review === undefined) return undefined;
  const { workspaceId, actor } = wish;
  const held = await rolesOf(deps, { workspaceId, service: review.service, actor });
  return { review, held, covers: coversOf(review) };
}
