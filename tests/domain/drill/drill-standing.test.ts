import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { addDrill } from "../../../src/domain/drill/add-drill.ts";
import type { Drill, DrillRun } from "../../../src/domain/drill/drill.ts";
import { drillDeadline, drillStanding } from "../../../src/domain/drill/drill-standing.ts";
import { evolveDrill } from "../../../src/domain/drill/evolve-drill.ts";
import { type RunRequest, recordRun } from "../../../src/domain/drill/record-run.ts";
import { parseDuration } from "../../../src/domain/time/parse-duration.ts";
import { DRILL, plainDrill, RUN } from "../../support/sample-drill.ts";
import { NOW } from "../../support/sample-review.ts";

const decide = (changes: Partial<RunRequest> = {}, drill: Drill = plainDrill()) =>
  recordRun(drill, { ...RUN, ...changes }, { id: "RUN1", by: "ULENA", at: NOW, key: "k" });

function runOf(changes: Partial<RunRequest> = {}): DrillRun {
  const decision = decide(changes);
  const [event] = decision.ok ? decision.events : [];
  if (event?.type !== "drill.recorded") throw new Error("it is recorded");
  return event.run;
}
const standing = (changes: Partial<RunRequest>, drill: Partial<Drill> = {}, now = NOW) =>
  drillStanding(plainDrill({ ...drill, lastRun: runOf(changes) }), now);

describe("how a drill stands", () => {
  test("one that was never run says since when it is there", () => {
    expect(drillStanding(plainDrill(), NOW)).toEqual({ state: "never-run", since: "2026-11-20T09:00:00.000Z" });
    expect(drillDeadline(plainDrill())).toBe("2026-12-20T09:00:00.000Z");
  });

  test.each([
    [{ result: "failed" }, {}, "result"],
    [{ assertions: [{ name: "orders", expected: "2", found: "1" }] }, {}, "assertions"],
    [{ finishedAt: "2026-11-24T08:22:00Z" }, {}, "rto"],
    [{ newestRowAt: "2026-11-24T06:40:00Z" }, {}, "rpo"],
    [{ newestRowAt: null }, {}, "rpo-unknown"],
  ] as const)("after a run with %j it failed, because of its %s", (changes, drill, why) => {
    expect(standing(changes, drill)).toMatchObject({ state: "failed", why });
  });

  test("a target is met to the second, and without one nothing is measured", () => {
    expect(standing({ finishedAt: "2026-11-24T08:02:00Z" })).toMatchObject({ state: "good" });
    expect(standing({ finishedAt: "2026-11-24T08:02:00.001Z" })).toMatchObject({ state: "failed", why: "rto" });
    expect(
      standing({ finishedAt: "2026-11-24T08:59:00Z", newestRowAt: null }, { rtoSeconds: null, rpoSeconds: null }),
    ).toMatchObject({ state: "good" });
  });

  test("it is good up to its deadline, and overdue from then on", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 730 }), fc.integer({ min: -800, max: 800 }), (everyDays, off) => {
        const drill = plainDrill({ everyDays, lastRun: runOf() });
        const deadline = drillDeadline(drill);
        const now = new Date(Date.parse(deadline) + off * 3_600_000).toISOString();
        expect(drillStanding(drill, now).state).toBe(off < 0 ? "good" : "overdue");
      }),
    );
  });

  test("the run that ended last counts, in whatever order they are recorded", () => {
    const runs = [10, 20, 30].map((minute) =>
      runOf({ finishedAt: `2026-11-24T07:${minute}:00Z`, result: minute === 30 ? "failed" : "succeeded" }),
    );
    fc.assert(
      fc.property(fc.shuffledSubarray(runs, { minLength: 3 }), (shuffled) => {
        const drill = shuffled.reduce<Drill>(
          (before, run) =>
            evolveDrill(before, { type: "drill.recorded", drillId: "D1", run, idempotencyKey: "k" }, NOW),
          plainDrill(),
        );
        expect(drill.lastRun).toEqual(runs[2]);
        expect(drill.lastSuccess).toEqual(runs[1]);
      }),
    );
  });
});

describe("a run that cannot have been so", () => {
  test.each([
    [{ finishedAt: "2026-11-24T07:01:59Z" }, "run-out-of-order", "finishedAt"],
    [{ newestRowAt: "2026-11-24T07:00:01Z" }, "run-out-of-order", "incidentAt"],
    [{ incidentAt: null, newestRowAt: "2026-11-24T07:43:01Z" }, "run-out-of-order", "finishedAt"],
    [{ backupAt: "2026-11-24T07:02:01Z" }, "run-out-of-order", "startedAt"],
    [{ incidentAt: "2026-11-24T07:02:01Z" }, "run-out-of-order", "startedAt"],
  ] as const)("%j is refused", (changes, reason, later) => {
    expect(decide(changes)).toMatchObject({ ok: false, refusal: { reason, later } });
  });

  test("so is one of the future, beyond what two clocks may differ by", () => {
    const at = (minute: string) => ({
      startedAt: `2026-11-24T09:${minute}:00Z`,
      finishedAt: `2026-11-24T09:${minute}:00Z`,
    });
    expect(decide(at("05"))).toMatchObject({ ok: true });
    expect(decide(at("06"))).toMatchObject({ ok: false, refusal: { reason: "run-in-future" } });
  });

  test.each([
    [{ startedAt: "" }, "run-time-missing"],
    [{ finishedAt: "yesterday" }, "not-an-instant"],
    [{ backupAt: "2026-11-24T02:00:00" }, "not-an-instant"],
    [{ evidence: "file:///etc/passwd" }, "bad-link"],
    [{ assertions: [{ name: "orders", expected: "", found: "1" }] }, "assertion-incomplete"],
    [{ note: "x".repeat(1501) }, "text-too-long"],
  ] as const)("%j is refused as %s", (changes, reason) => {
    expect(decide(changes)).toMatchObject({ ok: false, refusal: { reason } });
  });
});

describe("a new drill", () => {
  const add = (changes: Partial<typeof DRILL>) =>
    addDrill({ ...DRILL, ...changes }, { id: "D1", workspaceId: "T1", by: "UANA", at: NOW, taken: false });

  test.each([
    [{ every: "0d" }, "bad-every"],
    [{ every: "731d" }, "bad-every"],
    [{ every: "36h" }, "bad-every"],
    [{ every: "monthly" }, "bad-every"],
    [{ rto: "an hour" }, "bad-duration"],
    [{ rto: "0m" }, "bad-duration"],
    [{ rpo: "15" }, "bad-duration"],
    [{ name: "Orders DB" }, "bad-drill-name"],
    [{ name: "a".repeat(61) }, "bad-drill-name"],
    [{ kind: "fire" }, "bad-drill-kind"],
    [{ owner: "lena" }, "bad-drill-owner"],
    [{ services: ["payments api"] }, "bad-service"],
  ] as const)("%j is refused as %s", (changes, reason) => {
    expect(add(changes)).toMatchObject({ ok: false, refusal: { reason } });
  });

  test("targets are read in seconds, and may be left out", () => {
    const added = (changes: Partial<typeof DRILL>) => {
      const decision = add(changes);
      return decision.ok ? decision.events[0] : undefined;
    };
    expect(added({ rto: "1h30m", rpo: null, every: "730d" })).toMatchObject({
      drill: { everyDays: 730, rtoSeconds: 5400, rpoSeconds: null },
    });
  });

  test.each([
    ["1h", 3600],
    ["15m", 900],
    ["90s", 90],
    ["1h30m", 5400],
    ["2d", 172_800],
    ["1 H 30 M", 5400],
    ["", undefined],
    ["m", undefined],
    ["1.5h", undefined],
    ["30m1h", undefined],
    ["-5m", undefined],
  ])("%s is %s seconds", (text, seconds) => {
    expect(parseDuration(text)).toBe(seconds);
  });
});
