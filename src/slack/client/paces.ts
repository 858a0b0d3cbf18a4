/** How often a method may be called in one workspace: so many at once, then one in so many milliseconds. */
export type Pace = {
  readonly burst: number;
  readonly everyMs: number;
  /** Between two calls for the same channel. */
  readonly subjectMs?: number;
  /** How long a call may wait for its turn before it is given back as `later`. */
  readonly patienceMs: number;
};

/** 50 in any 60 seconds: 10 + 60 / 1.5. */
const TIER_3: Pace = { burst: 10, everyMs: 1_500, patienceMs: 0 };
const TIER_2: Pace = { burst: 5, everyMs: 4_000, patienceMs: 2_000 };
const TIER_4: Pace = { burst: 40, everyMs: 1_000, patienceMs: 2_000 };

/**
 * Slack's tiers (https://docs.slack.dev/apis/web-api/rate-limits), kept below. An update that must wait is given back, so
 * that the message is drawn as late as possible and the one that was clicked last goes first; a post waits where it is,
 * because every attempt at one has to be looked for afterwards.
 */
const PACES: { readonly [method: string]: Pace } = {
  "chat.postMessage": { burst: 30, everyMs: 300, subjectMs: 1_100, patienceMs: 6_000 },
  "chat.update": TIER_3,
  "chat.getPermalink": { burst: 50, everyMs: 200, patienceMs: 2_000 },
  "conversations.history": { ...TIER_3, patienceMs: 2_000 },
  "conversations.replies": { ...TIER_3, patienceMs: 2_000 },
  "conversations.info": { ...TIER_3, patienceMs: 2_000 },
  "pins.add": TIER_2,
  "users.list": TIER_2,
  "usergroups.list": TIER_2,
};

export function paceOf(method: string): Pace {
  return PACES[method] ?? TIER_4;
}
