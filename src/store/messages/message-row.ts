import type { Instant } from "../../domain/time/time.ts";

/** One message of a review, in Slack or on its way there. */
export type MessageRow = {
  readonly reviewId: string;
  /** `card`, or `section:<id>:<n>`. */
  readonly part: string;
  readonly workspaceId: string;
  readonly channelId: string;
  /** Slack's id of it in its channel; null: not posted. */
  readonly ts: string | null;
  readonly permalink: string | null;
  /** A post was begun then, and its outcome is not on record: it may be in Slack already. */
  readonly attemptedAt: Instant | null;
  /** Of the body that Slack shows; null: unknown, so that it is drawn anew. */
  readonly bodyHash: string | null;
  readonly postedAt: Instant | null;
  /** Why it will not be posted. */
  readonly parked: string | null;
};

/** Which message. */
export type MessageKey = Pick<MessageRow, "reviewId" | "part">;
