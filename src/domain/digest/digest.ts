import type { Day, TimeZone } from "../time/time.ts";

/** When a weekly digest is due: `weekday` 1 (Monday) to 7 (Sunday), `time` `HH:MM`, both in its zone. */
export type DigestTime = { readonly weekday: number; readonly time: string; readonly timeZone: TimeZone };

export const DEFAULT_DIGEST_TIME = { weekday: 1, time: "09:00" } as const;

/** The Monday of the local week that a digest is of. */
export type DigestWeek = Day;

/** How far each review was, so that the next digest can say what changed. */
export type DigestSnapshot = {
  readonly [reviewId: string]: { readonly settled: number; readonly total: number };
};
