/** What the bot costs, measured with it. Change them when they are measured anew; nothing else in this model is. */
export type Measured = {
  /** Processor time of a click that nobody else's comes close to, with both updates that follow, in milliseconds. */
  readonly clickCpuMs: number;
  /** Commits to the disk of such a click. */
  readonly clickCommits: number;
  /** Processor time of a digest, in milliseconds. A reminder was not measured and counts as one. */
  readonly digestCpuMs: number;
  readonly digestCommits: number;
  /** Commits a second that one PostgreSQL took, each on the disk when it returned. */
  readonly commitsASecond: number;
  /** Until Slack answers, in milliseconds: chosen, as in R9. */
  readonly slackMs: number;
  /** So many pieces of work run side by side in a replica. */
  readonly atOnce: number;
  /** In the database, with 30 items and its record. */
  readonly bytesAReview: number;
  readonly bytesAWorkspace: number;
};

/** Who does how much: chosen, not measured. */
export type Load = {
  readonly workspaces: number;
  readonly openItems: number;
  readonly people: number;
  readonly digests: number;
  readonly clicksAnHour: number;
};

/** 2 cores, load 10–13: processor times hold at any load, `commitsASecond` is the least that this disk does. */
export const MEASURED: Measured = {
  // PostgreSQL, 15 clicks 3.3 s apart, from /proc, less what the bot takes when idle. In a burst, where one update shows
  // many clicks, it is 12.2 (docs/benchmarks.md, SQLite, twice 300 clicks).
  clickCpuMs: 65,
  // Fsyncs of the log in pg_stat_io over 15 clicks 3.3 s apart, less what falls to idle: 6.0 in one run, 5.1 in another.
  // Counted in the code: save, lease, and a look before the call and a settling for each of two messages.
  clickCommits: 6,
  // R9 with 300 workspaces, from /proc.
  digestCpuMs: 37.4,
  // Counted in src/flows/digests: plan, lease, begin, end, next, settle, forget, and a share of the look for work.
  digestCommits: 8,
  // 16 connections, rows of 1 KB, 5 s.
  commitsASecond: 2_455,
  slackMs: 200,
  // src/schedule/worker.ts.
  atOnce: 48,
  // docs/benchmarks.md.
  bytesAReview: 57_000,
  // R9: a file of 300 workspaces with a review each, less the reviews.
  bytesAWorkspace: 250,
};

/** A Monday on which everybody is in one zone. */
export const MONDAY: Load = {
  workspaces: 10_000,
  openItems: 1_000_000,
  // Each gets a reminder at 09:00, the default hour.
  people: 10,
  // Of a channel and of a lead.
  digests: 2,
  clicksAnHour: 3,
};

/** 50 a minute, https://docs.slack.dev/apis/web-api/rate-limits; the bot keeps to 40 (src/slack/client/paces.ts). */
export const UPDATES_A_MINUTE = { slack: 50, bot: 40 } as const;
/** A click shows in its section and on the card. */
export const MESSAGES_A_CLICK = 2;
export const ITEMS_A_REVIEW = 30;
