import type { Drill } from "../../src/domain/drill/drill.ts";
import type { Review } from "../../src/domain/review.ts";
import type { Day, TimeZone } from "../../src/domain/time/time.ts";
import type { WorkingHours } from "../../src/domain/time/working-time.ts";
import type { OwnItem } from "../answers/item-rows.ts";
import type { ListedReview } from "../answers/review-row.ts";

type Release = Pick<Review, "id" | "service" | "version" | "launchOn" | "timeZone" | "state">;

/** A review that wants the reader's signature. `ready`: nothing in its checklist blocks a go. */
export type ToSign = { readonly review: Release; readonly roles: readonly string[]; readonly ready: boolean };

/** What a Home says. `items`: earliest due first; `drills`: those that are not good first. */
export type HomeContent =
  | { readonly kind: "outsider" }
  | {
      readonly kind: "member";
      readonly items: readonly OwnItem[];
      readonly toSign: readonly ToSign[];
      readonly led: readonly ListedReview[];
      readonly drills: readonly Drill[];
      readonly hours: WorkingHours;
      readonly timeZone: TimeZone;
      readonly pausedUntil: Day | null;
    };
