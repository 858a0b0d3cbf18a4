import { describe, expect, it } from "vitest";
import { takeItem } from "../../src/domain/item/take-item.ts";
import { type Actor, denialOf } from "../../src/domain/permissions.ts";
import { cancelReview } from "../../src/domain/review/cancel-review.ts";
import { moveLaunch } from "../../src/domain/review/move-launch.ts";
import { PLAIN_WEEK } from "../../src/domain/time/working-time.ts";
import { NOW, plainItem, record, startedReview } from "../support/sample-review.ts";

const review = startedReview([plainItem("a"), plainItem("b")]);

describe("moving the launch", () => {
  it("moves the computed due dates and leaves those set by hand", () => {
    const byHand = record(review, [{ type: "item.due-moved", itemId: "b", dueOn: "2026-12-01" }], "UANA", NOW);
    const decision = moveLaunch(byHand, { launch: "2026-12-22", now: NOW, week: PLAIN_WEEK });
    expect(decision).toEqual({
      ok: true,
      events: [{ type: "review.launch-moved", launchOn: "2026-12-22", dueOn: { a: "2026-12-17" } }],
    });
  });

  it("counts by each item's own rule, in the days that the workspace works", () => {
    const own = startedReview([
      plainItem("a", { due: { before: 2, of: "working-days" } }),
      plainItem("b", { due: { before: 2, of: "days" } }),
      plainItem("c", { due: { before: 0, of: "days" } }),
      plainItem("d"),
    ]);
    const week = { days: [1, 2, 3, 4], isHoliday: (day: string) => day === "2026-12-21" };
    const decision = moveLaunch(own, { launch: "2026-12-22", now: NOW, week });
    expect(decision).toMatchObject({
      events: [{ dueOn: { a: "2026-12-16", b: "2026-12-20", c: "2026-12-22", d: "2026-12-15" } }],
    });
  });

  it("refuses the past and what is no day", () => {
    expect(moveLaunch(review, { launch: "2026-11-01", now: NOW, week: PLAIN_WEEK })).toMatchObject({
      ok: false,
      refusal: { reason: "launch-in-past" },
    });
    expect(moveLaunch(review, { launch: "soon", now: NOW, week: PLAIN_WEEK })).toMatchObject({
      ok: false,
      refusal: { reason: "not-a-day" },
    });
  });
});

describe("a cancelled review", () => {
  it("needs a reason, and then changes no more", () => {
    expect(cancelReview(review, { reason: " " })).toMatchObject({ ok: false, refusal: { reason: "reason-missing" } });
    const decision = cancelReview(review, { reason: "superseded" });
    if (!decision.ok) throw new Error("refused");
    const cancelled = record(review, decision.events, "UANA", NOW);
    expect(cancelReview(cancelled, { reason: "again" })).toEqual({ ok: true, events: [] });
    expect(takeItem(cancelled, { itemId: "a", by: "UKIM" })).toMatchObject({
      ok: false,
      refusal: { reason: "review-closed" },
    });
  });
});

describe("who may do what", () => {
  const person = (changes: Partial<Actor>): Actor => ({
    id: "UKIM",
    kind: "member",
    admin: false,
    timeZone: null,
    ...changes,
  });

  it.each(["guest", "external", "bot", "deactivated"] as const)("a %s may nothing, admin or not", (kind) => {
    expect(denialOf(person({ kind, admin: true }), "item.take", "UKIM")).toBe(kind);
  });

  it("the lead's matters are the lead's and the admins'", () => {
    expect(denialOf(person({}), "review.cancel", "UANA")).toBe("not-lead");
    expect(denialOf(person({ id: "UANA" }), "review.cancel", "UANA")).toBeNull();
    expect(denialOf(person({ admin: true }), "review.cancel", "UANA")).toBeNull();
    expect(denialOf(person({ id: "UANA" }), "template.import", "UANA")).toBe("not-admin");
  });
});
