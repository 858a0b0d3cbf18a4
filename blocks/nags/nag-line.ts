import type { Recorded } from "../../src/domain/events.ts";
import type { Subject } from "../../src/domain/nag/subject.ts";
import type { Item, Review, ReviewState } from "../../src/domain/review.ts";
import type { Day, Instant } from "../../src/domain/time/time.ts";

/** One thing of a reminder, with its review and item as they are now. */
export type NagLine = {
  readonly subject: Subject;
  readonly review: Review | null;
  readonly item: Item | null;
  /** What has become of it since it was said; null: nothing. */
  readonly became: Became | null;
};

export type Became =
  | { readonly kind: "happened"; readonly recorded: Recorded }
  | { readonly kind: "snoozed"; readonly until: Day; readonly reason: string }
  | { readonly kind: "signed" | "refused-to-sign"; readonly at: Instant }
  | { readonly kind: "met"; readonly by: string; readonly at: Instant }
  | { readonly kind: "run"; readonly by: string; readonly at: Instant; readonly result: "succeeded" | "failed" }
  | { readonly kind: "over"; readonly state: ReviewState };
