import type { Day, Instant, TimeZone } from "../time/time.ts";

/** When a weekly digest is due: `weekday` 1 (Monday) to 7 (Sunday), `time` `HH:MM`, both in its zone. */
export type DigestTime = { readonly weekday: number; readonly time: string; readonly timeZone: TimeZone };

export const DEFAULT_DIGEST_TIME = { weekday: 1, time: "09:00" } as const;

/** The Monday of the local week that a digest is of. */
export type DigestWeek = Day;

/** How far each review was, so that the next digest can say what changed. */
export type DigestSnapshot = {
  readonly [reviewId: string]: { readonly settled: number; readonly total: number };
};

/** Who gets digests: a channel (`C…`), over its reviews, or a lead (`U…`), over theirs, by direct message. */
export type DigestSubscription = {
  readonly workspaceId: string;
  readonly target: string;
  readonly time: DigestTime;
  readonly isOn: boolean;
  /** Slack user id; `readiness`: it was switched on by itself. */
  readonly changedBy: string;
  readonly changedAt: Instant;
};

/**
 * What became of the digest of a week. `planned`: it is being sent, or may be in Slack. `empty`: there was nothing to say.
 * `missed`: it would have come too late.
 */
export type DigestState = "planned" | "posted" | "empty" | "missed";

export type DigestPost = {
  readonly workspaceId: string;
  readonly target: string;
  readonly week: DigestWeek;
  readonly dueAt: Instant;
  readonly state: DigestState;
  readonly channelId: string | null;
  readonly ts: string | null;
  /** When it was last given to Slack; null: never, or Slack said no. */
  readonly attemptedAt: Instant | null;
  readonly postedAt: Instant | null;
  readonly snapshot: DigestSnapshot | null;
};
