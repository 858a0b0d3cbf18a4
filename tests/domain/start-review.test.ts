import { describe, expect, it } from "vitest";
import { startReview } from "../../src/domain/review/start-review.ts";
import { PLAIN_WEEK } from "../../src/domain/time/working-time.ts";
import { NOW, POLICY, plainItem, plainTemplate, REQUEST } from "../support/sample-review.ts";

const template = plainTemplate([plainItem("a"), plainItem("b", { level: "should" })]);
const start = (changes: Partial<typeof REQUEST>) =>
  startReview({ ...REQUEST, ...changes }, template, { now: NOW, policy: POLICY, week: PLAIN_WEEK });

describe("starting a review", () => {
  it("dates must-items three working days before the launch and the others on its day", () => {
    const decision = start({ launch: "2026-12-15" });
    if (!decision.ok || decision.events[0]?.type !== "review.started") throw new Error("refused");
    expect(decision.events[0].items.map(({ dueOn }) => dueOn)).toEqual(["2026-12-10", "2026-12-15"]);
  });

  it("dates an item by its own rule, which it keeps", () => {
    const due = { before: 5, of: "days" } as const;
    const decision = startReview(REQUEST, plainTemplate([plainItem("a", { due })]), {
      now: NOW,
      policy: POLICY,
      week: PLAIN_WEEK,
    });
    expect(decision).toMatchObject({ events: [{ items: [{ due, dueOn: "2026-12-10" }] }] });
  });

  it("passes over the workspace's holidays", () => {
    const week = { ...PLAIN_WEEK, isHoliday: (day: string) => day === "2026-12-14" };
    const decision = startReview(REQUEST, template, { now: NOW, policy: POLICY, week });
    expect(decision).toMatchObject({ events: [{ items: [{ dueOn: "2026-12-09" }, { dueOn: "2026-12-15" }] }] });
  });

  it("never dates an item before the review began", () => {
    const decision = start({ launch: "2026-11-24" });
    if (!decision.ok || decision.events[0]?.type !== "review.started") throw new Error("refused");
    expect(decision.events[0].items.map(({ dueOn }) => dueOn)).toEqual(["2026-11-24", "2026-11-24"]);
  });

  it("takes today as the day in the review's zone", () => {
    expect(start({ launch: "2026-11-24", timeZone: "Pacific/Kiritimati" })).toMatchObject({ ok: true });
    const late = startReview({ ...REQUEST, launch: "2026-11-24", timeZone: "Pacific/Kiritimati" }, template, {
      now: "2026-11-24T12:00:00.000Z",
      policy: POLICY,
      week: PLAIN_WEEK,
    });
    expect(late).toMatchObject({ ok: false, refusal: { reason: "launch-in-past", today: "2026-11-25" } });
  });

  it.each([
    [{ service: "" }, "service-missing"],
    [{ version: "" }, "version-missing"],
    [{ launch: "" }, "launch-missing"],
    [{ launch: "2026-13-01" }, "not-a-day"],
    [{ launch: "2026-02-30" }, "not-a-day"],
    [{ launch: "tomorrow" }, "not-a-day"],
    [{ launch: "2026-11-23" }, "launch-in-past"],
    [{ timeZone: "Europe/Bielefeld" }, "not-a-zone"],
    [{ service: "<!channel>" }, "bad-service"],
    [{ service: "*bold*" }, "bad-service"],
    [{ service: "x".repeat(61) }, "bad-service"],
    [{ version: "2.4.0 `rm`" }, "bad-version"],
    [{ version: "1".repeat(41) }, "bad-version"],
  ])("refuses %j as %s", (changes, reason) => {
    expect(start(changes)).toMatchObject({ ok: false, refusal: { reason } });
  });

  it.each(["支付", "ödeme-api", "خدمة", "payments/api", "svc_1.2"])("takes %s as a service's name", (service) => {
    expect(start({ service })).toMatchObject({ ok: true });
  });
});
