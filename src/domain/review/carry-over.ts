import { freshnessOf } from "../evidence/freshness.ts";
import type { Review } from "../review.ts";
import type { Instant } from "../time/time.ts";
import type { CarriedOver } from "./start-review.ts";

/** What the service's next review takes along from its last one: owners, and evidence that has not gone stale and is not bound to the release. */
export function carryOver(last: Review, now: Instant): CarriedOver {
  return new Map(
    last.items.map((item) => {
      const keeps = item.evidenceRule.life !== "release" && ["fresh", "ageing"].includes(freshnessOf(item, now).state);
      const newest = keeps ? item.evidence.filter(({ at }) => item.evidence.every((other) => other.at <= at)) : [];
      return [item.id, { owner: item.owner, evidence: newest }];
    }),
  );
}
