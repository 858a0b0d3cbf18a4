import { expect, test } from "vitest";
import { launchMovedAnswer } from "../../blocks/answers/launch-moved-answer.ts";
import { moveLaunch } from "../../src/domain/review/move-launch.ts";
import { PLAIN_WEEK } from "../../src/domain/time/working-time.ts";
import { NOW, plainItem, record, startedReview } from "../support/sample-review.ts";

/** What is said after the launch of a review of so many items moved; the due dates of some were set by hand. */
function said(count: number, byHand: readonly string[]): string | undefined {
  const items = Array.from({ length: count }, (_, at) => plainItem(`i${at}`, { title: `Item ${at + 1}` }));
  const dueMoved = byHand.map((itemId) => ({ type: "item.due-moved", itemId, dueOn: "2026-12-01" }) as const);
  const before = record(startedReview(items), dueMoved, "UANA", NOW);
  const moved = moveLaunch(before, { launch: "2026-12-22", now: NOW, week: PLAIN_WEEK });
  if (!moved.ok) throw new Error(moved.refusal.reason);
  return launchMovedAnswer(record(before, moved.events, "UANA", NOW), moved.events, { now: NOW })?.text;
}

test("whoever moves a launch hears which due dates moved, and which stayed", () => {
  expect(said(3, ["i1"])).toBe(
    "payments-api 2.4.0 launches Tue 22 Dec (in 28 days). 2 due dates moved with it: Item 1, Item 3. 1 due date stayed, set by hand: Item 2.",
  );
  expect(said(1, ["i0"])).toContain("No due date moved. 1 due date stayed, set by hand: Item 1.");
});

test("long lists stop", () => {
  expect(said(12, [])).toContain("12 due dates moved with it: Item 1, Item 2, ");
  expect(said(12, [])).toContain("Item 10 and 2 more.");
});
