import { isSettled } from "../evidence/settled.ts";
import type { Review } from "../review.ts";
import type { Instant } from "../time/time.ts";
import type { Signature } from "./signature.ts";

/**
 * The signatures that count at `now`: those that have not ended, and under which no `must` item has come undone by time
 * alone since (its evidence gone stale, its waiver run out), whether or not the bot has come round to saying so. After the
 * launch they stand as they were given.
 */
export function liveSignatures(review: Review, now: Instant): readonly Signature[] {
  const standing = review.signatures.filter(({ ended }) => ended === null);
  if (review.state === "launched") return standing;
  return standing.filter(
    (signature) =>
      !review.items.some((item) => item.level === "must" && isSettled(item, signature.at) && !isSettled(item, now)),
  );
}
