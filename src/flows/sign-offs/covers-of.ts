import { createHash } from "node:crypto";
import { canonicalJson } from "../../domain/canonical-json.ts";
import type { Review } from "../../domain/review.ts";
import { coveredState } from "../../domain/sign-off/covered-state.ts";

/** SHA-256, hex, of what a signature under the review as it is would stand for. */
export function coversOf(review: Review): string {
  return createHash("sha256")
    .update(canonicalJson(coveredState(review)))
    .digest("hex");
}
