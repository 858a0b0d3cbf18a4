import { describe, expect, it } from "vitest";
import type { Freeze } from "../../src/domain/settings/workspace-settings.ts";
import { buildReport } from "../../src/report/build-report.ts";
import { personOf } from "../../src/report/person.ts";
import { writeReport } from "../../src/report/write/write-report.ts";
import { HEAD, NAMES, sampleLog, sampleReport } from "./sample-log.ts";

describe("a report", () => {
  it("names everybody who signed, in which role, and why a signature counts no more", () => {
    const { signOffs, signatures } = sampleReport();
    expect(signOffs).toEqual([
      { role: "sre", quorum: 1, by: [{ id: "ULENA", name: "Lena Weiß" }] },
      { role: "security", quorum: 1, by: [{ id: "UBEN", name: "Ben Ode" }] },
    ]);
    expect(signatures.map(({ by, roles, counts, ended }) => [by.name, roles, counts, ended])).toEqual([
      ["Lena Weiß", ["sre"], false, "Voided: the waiver of “Secrets are rotated” ended"],
      ["Lena Weiß", ["sre"], true, null],
      ["Ben Ode", ["security"], true, null],
    ]);
  });

  it("says what was decided, on which conditions", () => {
    expect(sampleReport()).toMatchObject({
      state: "launched",
      launchedAt: "2026-12-15T07:30:00.000Z",
      decision: { kind: "go-with-conditions", by: { name: "Ana Sousa" }, override: null },
      conditions: [{ text: "Write the runbook", item: "Item runbook", owner: { name: "Ben Ode" }, met: null }],
      gate: { decision: "go", reasons: [] },
      head: HEAD,
    });
  });

  it("says for ever that a go was overridden, and what was accepted", () => {
    const override = { reason: "The exchange opens on Monday", itemIds: ["runbook"], roles: ["sre"], objections: [] };
    const decided = { type: "review.decided", decision: "go", reason: "", conditions: [], override } as const;
    const log = sampleLog([
      ["2026-12-15T09:00:00.000Z", "UANA", { type: "review.reopened", reason: "again" }],
      ["2026-12-15T10:00:00.000Z", "UANA", decided],
    ]);
    expect(sampleReport({ log, asOf: "2026-12-15T11:00:00.000Z" }).decision?.override).toEqual({
      reason: "The exchange opens on Monday",
      accepted: ["“Item runbook” is not settled", "the sign-off of sre is missing"],
    });
    const later = sampleLog([
      ["2026-12-15T09:00:00.000Z", "UANA", { type: "review.reopened", reason: "again" }],
      ["2026-12-15T10:00:00.000Z", "UANA", decided],
      ["2026-12-15T10:30:00.000Z", "UANA", { type: "review.reopened", reason: "once more" }],
    ]);
    const reopened = sampleReport({ log: later, asOf: "2026-12-15T11:00:00.000Z" });
    expect(reopened.decision).toBeNull();
    expect(reopened.overrides).toMatchObject([
      { version: "2.4.0", by: { name: "Ana Sousa" }, reason: "The exchange opens on Monday" },
    ]);
    for (const format of ["html", "md"] as const) {
      expect(writeReport(reopened, format)).toContain("Not decided; overridden earlier");
    }
    expect(writeReport(reopened, "html")).toContain(
      '<th scope="row" class="w">2.4.0</th><td class="w">Ana Sousa (UANA)',
    );
    expect(writeReport(reopened, "csv")).toContain("override,,,2.4.0,,,Ana Sousa (UANA),");
    expect(reopened.history.map(({ what }) => what).join()).toContain("overriding what stood in the way: The exchange");
  });

  it("names the freezes of the launch day and of the moment, of this service and of all", () => {
    const window = { kind: "window", timeZone: "Europe/Berlin", service: null } as const;
    const freezes: readonly Freeze[] = [
      { ...window, id: "1", name: "Year end", from: "2026-12-15", to: "2027-01-04" },
      { ...window, id: "2", name: "Summer", from: "2026-07-01", to: "2026-08-31" },
      { ...window, id: "3", name: "Move", service: "ledger", from: "2026-12-15", to: "2026-12-15" },
      {
        id: "4",
        name: "Trading hours",
        kind: "sessions",
        service: "payments-api",
        timeZone: "America/New_York",
        sessions: [
          { day: "2026-12-10", opens: "09:30", closes: "16:00" },
          { day: "2026-12-15", opens: "09:30", closes: "16:00" },
          { day: "2026-12-16", opens: "09:30", closes: "16:00" },
        ],
      },
    ];
    const then = sampleReport({ freezes, asOf: "2026-12-10T20:00:00.000Z" });
    expect(then.freezes).toEqual([
      {
        name: "Trading hours",
        service: "payments-api",
        from: "2026-12-10T14:30:00.000Z",
        until: "2026-12-10T21:00:00.000Z",
        onLaunchDay: false,
        now: true,
      },
      expect.objectContaining({ name: "Year end", from: "2026-12-14T23:00:00.000Z", onLaunchDay: true, now: false }),
      expect.objectContaining({ name: "Trading hours", from: "2026-12-15T14:30:00.000Z", onLaunchDay: true }),
    ]);
    expect(then.gate.reasons).toEqual([
      "Launches are frozen until Thu 10 Dec at 16:00 (America/New_York): “Trading hours”.",
    ]);
    expect(sampleReport({ freezes, asOf: "2026-12-15T15:00:00.000Z" }).gate.reasons).toEqual([]);
    expect(writeReport(then, "html")).toContain("<caption>Freezes: when nothing may launch</caption>");
    expect(writeReport(then, "md")).toContain("| Year end | every service | 15 Dec 2026 at 00:00 |");
    expect(writeReport(then, "csv")).toContain(
      "freeze,,,payments-api,,now,,,2026-12-10T14:30:00.000Z,2026-12-10T21:00:00.000Z,Trading hours,",
    );
  });

  it("gives every piece of evidence its age", () => {
    const [backups] = sampleReport().items;
    expect(
      backups?.evidence.map(({ title, state, ageDays, freshUntil }) => [title, state, ageDays, freshUntil]),
    ).toEqual([
      ["Restore drill", "stale", 20, "2026-12-05T10:00:00.000Z"],
      ["Second drill", "fresh", 7, "2026-12-18T12:00:00.000Z"],
    ]);
  });

  it("tells what became of every waiver", () => {
    expect(sampleReport().waivers).toMatchObject([
      {
        item: "Secrets are rotated",
        risk: "Old keys for a week",
        control: "Egress is closed",
        requested: { by: { name: "Ben Ode" } },
        answered: { by: { name: "Ana Sousa" } },
        state: "expired",
        expiresOn: "2026-12-04",
      },
    ]);
  });

  it("counts what was settled over time, also where it came undone by time alone", () => {
    const { progress } = sampleReport();
    expect(progress.map(({ at, settled }) => [at.slice(0, 10), settled])).toEqual([
      ["2026-11-24", 0],
      ["2026-11-25", 1],
      ["2026-11-26", 2],
      ["2026-11-27", 3],
      ["2026-12-04", 2],
      ["2026-12-06", 1],
      ["2026-12-07", 2],
      ["2026-12-08", 3],
      ["2026-12-15", 3],
    ]);
  });

  it("is as of any past moment what it was then", () => {
    const then = sampleReport({ asOf: "2026-11-28T10:00:00.000Z" });
    expect(then).toMatchObject({ state: "open", decision: null, tally: { settled: 3, waived: 1 } });
    expect(then.signatures.map(({ counts }) => counts)).toEqual([true]);
    expect(then.waivers[0]?.state).toBe("in-force");
    expect(then.history).toHaveLength(7);
    expect(
      buildReport({ log: sampleLog(), asOf: "2026-11-23T00:00:00.000Z", head: HEAD, freezes: [], names: NAMES }),
    ).toBeUndefined();
  });

  it("says that a signature fills no role where four eyes are asked for", () => {
    const log = sampleLog([
      ["2026-12-15T09:00:00.000Z", "ULENA", { type: "item.assigned", itemId: "backups", owner: "ULENA" }],
    ]);
    const { signOffs, signatures } = sampleReport({ log, asOf: "2026-12-15T10:00:00.000Z" });
    expect(signOffs[0]).toMatchObject({ role: "sre", by: [] });
    expect(signatures[1]).toMatchObject({ counts: false, ended: expect.stringContaining("Fills no role") });
  });

  it("calls people by their names where they are known, else by what the record has", () => {
    expect(["UANA", "UNEW", "readiness", "token:t1", "erased-1f"].map((id) => personOf(id, NAMES).name)).toEqual([
      "Ana Sousa",
      "UNEW",
      "Readiness",
      "the token t1",
      "a person who was erased (1f)",
    ]);
  });
});
