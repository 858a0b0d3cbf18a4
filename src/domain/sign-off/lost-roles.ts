import type { ReviewEvent } from "../events.ts";
import { isClosed } from "../item/open-item.ts";
import type { Review } from "../review.ts";

/**
 * Ends the signatures whose signers hold a role no more that they signed in. `heldBy`: the roles of those of whom it is
 * known. Signatures of a launch that was made stand as they were given.
 */
export function voidsOfLostRoles(
  review: Review,
  heldBy: ReadonlyMap<string, readonly string[]>,
): readonly ReviewEvent[] {
  if (isClosed(review)) return [];
  const seqs = review.signatures.flatMap(({ seq, by, roles, ended }) => {
    const held = heldBy.get(by);
    return ended === null && held !== undefined && roles.some((role) => !held.includes(role)) ? [seq] : [];
  });
  return seqs.length === 0 ? [] : [{ type: "sign-off.voided", seqs, why: "role-removed", itemId: null }];
}
