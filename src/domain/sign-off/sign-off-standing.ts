import type { Review } from "../review.ts";
import type { SignOffRule } from "../template.ts";
import type { Instant } from "../time/time.ts";
import { fillSlots, type RoleStanding, type Signer } from "./fill-slots.ts";
import { liveSignatures } from "./live-signatures.ts";

/** How far each role of a review has been signed at `now`. `rules`: only these are to be filled. */
export function signOffStanding(
  review: Review,
  now: Instant,
  rules: readonly SignOffRule[] = review.signOffs,
): readonly RoleStanding[] {
  const live = liveSignatures(review, now);
  return fillSlots(rules, live, (signer, { role, quorum }) => quorum > 1 || mayStandAlone(review, live, signer, role));
}

/** Four eyes: the only owner of an item is not its only approver. With a quorum above one there is always another. */
function mayStandAlone(review: Review, signers: readonly Signer[], signer: Signer, role: string): boolean {
  if (!review.policy.fourEyes) return true;
  const ownsOne = review.items.some((item) => item.role === role && item.owner === signer.by);
  return !ownsOne || signers.some((other) => other.by !== signer.by && other.roles.includes(role));
}
