/**
 * What happened, as somebody at Slack's side would write it down. The invariants know nothing else, and nothing of the
 * bot's own code: instants are ISO-8601 in UTC, days `YYYY-MM-DD`, weekdays 1 (Monday) to 7.
 */
export type Journal = {
  readonly seed: number;
  readonly begins: string;
  readonly ends: string;
  /** When the bot did not run at all. */
  readonly outage: Period | null;
  readonly people: readonly PersonEntry[];
  readonly channels: readonly { readonly id: string; readonly name: string; readonly timeZone: string }[];
  /** Days off for everybody. */
  readonly holidays: readonly string[];
  /** Every message that stands in Slack, oldest first. */
  readonly posts: readonly Post[];
  /** When items that block a launch were overdue. */
  readonly overdue: readonly Overdue[];
  readonly reviews: readonly ReviewEntry[];
  /** The weekly digests that are promised. */
  readonly digests: readonly DigestEntry[];
  /** Digests that the bot has on record as missed, by the Monday of their week. */
  readonly missed: readonly { readonly target: string; readonly week: string }[];
  /** What the bot could not do, in its own words. */
  readonly troubles: readonly { readonly at: string; readonly what: string }[];
};

export type Period = { readonly from: string; readonly until: string };

export type PersonEntry = {
  readonly id: string;
  readonly name: string;
  readonly timeZone: string;
  readonly hours: { readonly from: string; readonly to: string; readonly days: readonly number[] };
  /** The first and the last day of a holiday of theirs. */
  readonly pause: { readonly from: string; readonly to: string } | null;
  /** When they left the company. */
  readonly leftAt: string | null;
};

export type Post = {
  readonly at: string;
  readonly channelId: string;
  readonly threadTs: string | null;
  readonly ts: string;
  /** What the bot calls it in its metadata. */
  readonly key: string;
  readonly text: string;
  /** All the words in it, those of its blocks too. */
  readonly words: string;
  /** The items and reviews that its buttons act on. */
  readonly about: readonly Subject[];
};

export type Subject = { readonly reviewId: string; readonly itemId: string | null };

/** From its start until it was launched or cancelled. */
export type ReviewEntry = Period & { readonly id: string; readonly channelId: string; readonly lead: string };

export type Overdue = {
  readonly reviewId: string;
  readonly itemId: string;
  readonly title: string;
  /** Of the review. */
  readonly timeZone: string;
  readonly since: string;
  readonly until: string;
};

/** `target`: a channel (`C…`), or a person who leads (`U…`). */
export type DigestEntry = {
  readonly target: string;
  readonly timeZone: string;
  readonly weekday: number;
  /** `HH:MM`. */
  readonly time: string;
  readonly since: string;
};
