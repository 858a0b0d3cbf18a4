import { describe, expect, it } from "vitest";
import { isDueAgain, type NagMemory } from "../../../src/domain/nag/nag-memory.ts";
import type { Subject } from "../../../src/domain/nag/subject.ts";
import { PLAIN_WEEK } from "../../../src/domain/time/working-time.ts";

const memory: NagMemory = {
  userId: "ULENA",
  subject: "item/R1/backups",
  reviewId: "R1",
  ignored: 1,
  lastDay: "2026-05-05",
  lastAt: "2026-05-05T07:00:00.000Z",
  lastKind: "due-soon",
  snoozedUntil: "2026-05-12",
  snoozeReason: "waiting for the vendor",
};
const subject: Subject = {
  key: "item/R1/backups",
  to: "ULENA",
  reviewId: "R1",
  itemId: "backups",
  otherId: null,
  title: "Backups",
  level: "must",
  reason: { kind: "overdue", dueOn: "2026-05-07" },
  awaitedBy: [],
  changedAt: "2026-05-01T07:00:00.000Z",
};

describe("a snooze", () => {
  it("ends early when what was put off becomes overdue", () => {
    expect(isDueAgain(memory, subject, "2026-05-08", PLAIN_WEEK)).toBe(true);
  });

  it("holds while it is not overdue, and for what was overdue when it was put off", () => {
    const soon: Subject = { ...subject, reason: { kind: "due-soon", dueOn: "2026-05-07" } };
    expect(isDueAgain(memory, soon, "2026-05-06", PLAIN_WEEK)).toBe(false);
    const told = { ...memory, lastKind: "overdue", lastDay: "2026-05-08" };
    expect(isDueAgain(told, subject, "2026-05-11", PLAIN_WEEK)).toBe(false);
  });

  it("does not hide that something is overdue again, after its date was moved", () => {
    const before = { ...memory, ignored: 4, lastKind: "overdue", snoozedUntil: null };
    expect(isDueAgain(before, subject, "2026-05-08", PLAIN_WEEK)).toBe(true);
    expect(isDueAgain({ ...before, lastDay: "2026-05-08" }, subject, "2026-05-11", PLAIN_WEEK)).toBe(false);
  });
});
