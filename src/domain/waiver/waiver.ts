import type { Day, Instant } from "../time/time.ts";

/** A wish for an exception, not granted yet. */
export type WaiverRequest = {
  readonly risk: string;
  /** What compensates for it. */
  readonly control: string;
  readonly by: string;
  readonly at: Instant;
  /** The last day on which it holds, in the review's zone. */
  readonly expiresOn: Day;
  /** The end of that day. */
  readonly expiresAt: Instant;
};

/** A dated, approved exception for one item. */
export type Waiver = WaiverRequest & {
  readonly approvedBy: string;
  readonly approvedAt: Instant;
  /** How many waivers of this item came before it, whatever became of them. */
  readonly renewals: number;
  /** `over`: the item was settled or taken up in another way before it ran out. */
  readonly state: "in-force" | "expired" | "revoked" | "over";
};
