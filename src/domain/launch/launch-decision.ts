import type { Day, Instant } from "../time/time.ts";

/** What the lead decided, and on what terms. */
export type LaunchDecision = {
  readonly kind: "go" | "go-with-conditions" | "no-go";
  readonly by: string;
  readonly at: Instant;
  readonly reason: string;
  /** An admin let it go although the gate did not allow it; null otherwise. */
  readonly override: Override | null;
};

/** What was in the way and accepted. What comes up after it blocks again. */
export type Override = {
  readonly reason: string;
  readonly itemIds: readonly string[];
  readonly roles: readonly string[];
  /** `seq` of refusals to sign that were overruled. */
  readonly objections: readonly number[];
};

/** An override with what it was a go for, by whom and when. It outlives the decision, which may be taken back. */
export type Overridden = Override & { readonly version: string; readonly by: string; readonly at: Instant };

/** Something that a go was tied to. It stays open, and nags, until it is met. */
export type Condition = {
  readonly id: string;
  readonly text: string;
  readonly itemId: string | null;
  readonly owner: string;
  readonly dueOn: Day;
  readonly metAt: Instant | null;
  readonly metBy: string | null;
};
