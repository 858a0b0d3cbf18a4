import type { ReviewEvent } from "../../domain/events.ts";
import { startReview } from "../../domain/review/start-review.ts";
import type { Day, Instant } from "../../domain/time/time.ts";
import { PLAIN_WEEK } from "../../domain/time/working-time.ts";
import { CHECKLIST } from "./checklist.ts";

export const TEAM = "T0MERIDIAN0";
export const LAUNCHES = "C0LAUNCHES0";
const LEAD = "U0ANA000000";
const PEOPLE = ["U0LENA00000", "U0OMAR00000", "U0KIM000000"];

/** What a review that goes on has in its log: it has started, and a few items have an owner. */
export function openEvents({
  now,
  launchOn,
  workspaceId = TEAM,
  channelId = LAUNCHES,
}: {
  readonly now: Instant;
  readonly launchOn: Day;
  readonly workspaceId?: string;
  readonly channelId?: string;
}): readonly ReviewEvent[] {
  const request = {
    workspaceId,
    channelId,
    service: "service",
    version: "1.0.0",
    launch: launchOn,
    timeZone: "Europe/Berlin",
    lead: LEAD,
  };
  const policy = { fourEyes: true, waiverLongestDays: 30, waiverMostRenewals: 2 };
  const started = startReview(request, CHECKLIST, { now, policy, week: PLAIN_WEEK });
  if (!started.ok) throw new Error(`the review of the bench cannot start: ${started.refusal.reason}`);
  const owned = PEOPLE.map((owner, at): ReviewEvent => ({ type: "item.assigned", itemId: `item-${at + 1}`, owner }));
  return [...started.events, ...owned];
}

/** What a review that is over has: items were done, it was decided on, and launched. */
export function launchedEvents(times: { readonly now: Instant; readonly launchOn: Day }): readonly ReviewEvent[] {
  const done = [1, 3, 5].map((at): ReviewEvent => ({ type: "item.completed", itemId: `item-${at}`, evidence: [] }));
  const decided = { type: "review.decided", decision: "go", reason: "", conditions: [], override: null } as const;
  return [...openEvents(times), ...done, decided, { type: "review.launched" }];
}
