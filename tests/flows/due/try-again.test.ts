import { describe, expect, it } from "vitest";
import { tryAgain } from "../../../src/flows/due/try-again.ts";
import { leaseDue } from "../../../src/store/due/lease-due.ts";
import { markDueStatement } from "../../../src/store/due/mark-due-statement.ts";
import { nextDueAt } from "../../../src/store/due/next-due-at.ts";
import { eachDatabase } from "../../support/databases.ts";

const NOW = "2026-11-24T09:00:00.000Z";

describe.each(eachDatabase)("what could not be done yet, in $name", ({ open }) => {
  it.each([
    [
      "is due again when Slack says",
      { ok: false, kind: "later", afterMs: 7_000, error: "ratelimited" } as const,
      "09:00:07",
    ],
    [
      "is due again after a while when the answer was lost",
      { ok: false, kind: "uncertain", error: "reset" } as const,
      "09:00:03",
    ],
  ])("%s", async (_, outcome, due) => {
    const db = await open();
    const ask = { key: "render/R1/card", workspaceId: "T1", kind: "render", reviewId: "R1", part: "card", mark: "m" };
    await db.commit([markDueStatement(db, { ...ask, dueAt: NOW, askedAt: NOW })]);
    const [row] = await leaseDue(db, { now: NOW, until: "2026-11-24T09:00:20.000Z", lease: "l", limit: 1 });
    if (row === undefined) throw new Error("nothing is due");
    await tryAgain({ db, now: () => NOW }, row, outcome, 3_000);
    expect(await nextDueAt(db)).toBe(`2026-11-24T${due}.000Z`);
  });
});
