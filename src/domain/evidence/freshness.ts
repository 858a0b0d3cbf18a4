import type { Item } from "../review.ts";
import { addDays, type Instant } from "../time/time.ts";

export type Freshness =
  | { readonly state: "none" }
  | { readonly state: "fresh" | "ageing" | "stale"; readonly at: Instant; readonly until: Instant | null };

const AGEING_FROM = 0.8;

/** The state of an item's newest evidence: `ageing` in the last 20 % of its life, `stale` after it. `until` null: no end by time. */
export function freshnessOf(item: Pick<Item, "evidence" | "evidenceRule">, now: Instant): Freshness {
  const newest = item.evidence.reduce<Instant | null>(
    (latest, { at }) => (latest === null || at > latest ? at : latest),
    null,
  );
  if (newest === null) return { state: "none" };
  const { life } = item.evidenceRule;
  if (life === "release" || life === "unlimited") return { state: "fresh", at: newest, until: null };
  const until = addDays(newest, life.days);
  if (now >= until) return { state: "stale", at: newest, until };
  return { state: now >= addDays(newest, life.days * AGEING_FROM) ? "ageing" : "fresh", at: newest, until };
}
