import { describe, expect, it } from "vitest";
import { leaseDue } from "../../src/store/due/lease-due.ts";
import { markDueStatement } from "../../src/store/due/mark-due-statement.ts";
import { eachDatabase } from "../support/databases.ts";
describe.each(eachDatabase)("$name", ({ open }) => {
  it("works", async () => {
    const db = await open();
    const at = "2026-11-24T10:00:00.000Z";
    const ask = { key: "k", workspaceId: "T1", kind: "render", reviewId: null, part: null, dueAt: at, askedAt: at, mark: "m" };
    await db.commit([markDueStatement(db, ask)]);
    await db.commit([markDueStatement(db, ask)]);
    expect(await leaseDue(db, { now: at, until: at, lease: "l", limit: 3 })).toHaveLength(1);
  });
});
