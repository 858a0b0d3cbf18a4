import type { Day, Instant } from "../time.ts";

/** What the lead decided, and on what terms. */
export type LaunchDecision = {
  readonly kind: "go" | "go-with-conditions" | "no-go";
  readonly by: string;
  readonly at: Instant;
  readonly reason: string;
  /** An admin's reason for a go that the gate did not allow; null otherwise. It stays for ever. */
  readonly override: string | null;
};

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
