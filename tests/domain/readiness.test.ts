import { describe, expect, it } from "vitest";
import { readinessOf } from "../../src/domain/review/readiness.ts";
import type { Review } from "../../src/domain/review.ts";
import { link, NOW, plainItem, record, startedReview } from "../support/sample-review.ts";

const evidence = { required: true, kinds: ["link" as const], expects: "", life: { days: 10 } };
const review: Review = record(
  startedReview(
    ["open", "owned", "stuck", "old", "late", "over"]
      .map((id) => plainItem(id, { evidence }))
      .concat(plainItem("nice", { level: "should" })),
  ),
  [
    { type: "item.assigned", itemId: "owned", owner: "UKIM" },
    { type: "item.blocked", itemId: "stuck", blockedBy: "UOMAR", reason: "Vault" },
    { type: "item.completed", itemId: "old", evidence: [link("e1")] },
    { type: "item.due-moved", itemId: "late", dueOn: "2026-11-25" },
    { type: "item.ruled-out", itemId: "over", reason: "not here" },
  ],
  "ULENA",
  NOW,
);

describe("readiness", () => {
  it("counts what is settled, blocked and stale", () => {
    expect(readinessOf(review, NOW).tally).toEqual({
      total: 7,
      settled: 2,
      blocked: 1,
      waived: 0,
      stale: 0,
      unassigned: 4,
      overdue: 0,
    });
    expect(readinessOf(review, "2026-12-05T09:00:00.000Z").tally).toMatchObject({ settled: 1, stale: 1, overdue: 1 });
  });

  it("names the must-items in the way, worst first", () => {
    const names = (now: string) => readinessOf(review, now).obstacles.map(({ item, kind }) => `${item.id} ${kind}`);
    expect(names(NOW)).toEqual(["stuck blocked", "late unassigned", "open unassigned", "owned open"]);
    expect(names("2026-12-05T09:00:00.000Z")).toEqual([
      "stuck blocked",
      "old stale",
      "late overdue",
      "open unassigned",
      "owned open",
    ]);
  });
});
