import { describe, expect, it } from "vitest";
import { leaseDue } from "../../src/store/due/lease-due.ts";
import { markDueStatement } from "../../src/store/due/mark-due-statement.ts";
import { parkDue } from "../../src/store/due/park-due.ts";
import { readBacklog } from "../../src/store/due/read-backlog.ts";
import { eachDatabase } from "../support/databases.ts";

const at = (seconds: number) => new Date(Date.UTC(2026, 10, 24, 9, 0, 0) + seconds * 1_000).toISOString();

describe.each(eachDatabase)("the backlog in $name", ({ open }) => {
  it("counts what is late and what was given up, by kind", async () => {
    const db = await open();
    expect(await readBacklog(db, at(0))).toEqual({ waiting: [], parked: [], oldestMs: 0, headAgeMs: 0 });
    const ask = (key: string, kind: string, seconds: number) =>
      markDueStatement(db, {
        key,
        workspaceId: "T1",
        kind,
        reviewId: null,
        part: null,
        dueAt: at(seconds),
        askedAt: at(0),
        mark: key,
      });
    await db.commit([ask("a", "publish", -60)]);
    const [row] = await leaseDue(db, { now: at(0), until: at(20), lease: "me", limit: 1 });
    if (row === undefined) throw new Error("nothing is due");
    await parkDue(db, row, "channel_not_found");
    await db.commit([ask("b", "render", 1), ask("c", "render", 2), ask("d", "nags", 90)]);
    expect(await readBacklog(db, at(11))).toEqual({
      waiting: [{ kind: "render", count: 2 }],
      parked: [{ kind: "publish", count: 1 }],
      oldestMs: 10_000,
      headAgeMs: 0,
    });
  });
});
