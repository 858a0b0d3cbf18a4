import { eq } from "drizzle-orm";
import { describe, expect, it } from "vitest";
import type { Freeze } from "../../src/domain/settings/workspace-settings.ts";
import { judgeRelease } from "../../src/flows/gate/judge-release.ts";
import type { Database } from "../../src/store/database.ts";
import { loadSettings } from "../../src/store/settings/load-settings.ts";
import { saveWorkspaceEvents } from "../../src/store/settings/save-workspace-events.ts";
import { eachDatabase } from "../support/databases.ts";
import { beginGateReview, happenTo, TO_GO } from "../support/gate-review.ts";
import { NOW } from "../support/sample-review.ts";

const FREEZE: Freeze = {
  id: "F1",
  name: "holidays",
  service: null,
  timeZone: "UTC",
  kind: "window",
  from: "2020-01-01",
  to: "2099-01-01",
};

describe.each(eachDatabase)("the gate's judgement in $name", ({ open }) => {
  it("is of exactly what is recorded up to its head, while others save", { timeout: 60_000 }, async () => {
    const db = await open();
    const begun = await beginGateReview(db);
    const release = { workspaceId: "T1", service: begun.service, version: begun.version };
    let isSaving = true;
    const saving = (async () => {
      let review = begun;
      for (let count = 0; count < 60; count++) {
        review = await happenTo(db, review, [{ type: "item.commented", itemId: "backups", text: String(count) }]);
        await new Promise((resolve) => setTimeout(resolve, count % 2));
      }
    })().finally(() => {
      isSaving = false;
    });
    const judged: { link: number; seq: number }[] = [];
    while (isSaving) {
      const { found, head } = await judgeRelease({ db, now: () => NOW }, release);
      judged.push({ link: head.link, seq: found?.review.seq ?? 0 });
      // SQLite answers without a pause; whoever saves needs one.
      await new Promise((resolve) => setImmediate(resolve));
    }
    await saving;
    // The review's events are the only ones of the workspace, so its n-th is the n-th link.
    expect(judged.filter(({ link, seq }) => link !== seq)).toEqual([]);
    expect(new Set(judged.map(({ link }) => link)).size).toBeGreaterThan(3);
  });

  it.each<[string, (db: Database) => Promise<unknown>, RegExp]>([
    [
      "an item that reads as settled",
      ({ write, tables }) => write.delete(tables.items).where(eq(tables.items.id, "backups")),
      /is not what its log says/,
    ],
    [
      "an entry of the log that was changed",
      ({ write, tables }) => write.update(tables.events).set({ by: "UEVE" }).where(eq(tables.events.seq, 1)),
      /is not what its log says/,
    ],
    [
      "an entry of the log that is missing",
      ({ write, tables }) => write.delete(tables.events).where(eq(tables.events.type, "item.completed")),
      /is not what its log says/,
    ],
    ["a freeze that was lost", ({ write, tables }) => write.delete(tables.settings), /settings of T1/],
  ])("is never a go because of %s (D2)", async (_, harm, found) => {
    const db = await open();
    const begun = await beginGateReview(db);
    const release = { workspaceId: "T1", service: begun.service, version: begun.version };
    const judge = () => judgeRelease({ db, now: () => NOW }, release);
    await happenTo(db, begun, TO_GO);
    expect((await judge()).found?.gate.decision).toBe("go");
    if (found.source.startsWith("settings")) {
      const before = await loadSettings(db, "T1");
      const events = [{ type: "settings.changed", changes: { freezes: [FREEZE] } } as const];
      await saveWorkspaceEvents(db, { workspaceId: "T1", before, by: "UANA", at: NOW, events });
      expect((await judge()).found?.gate.decision).toBe("no-go");
    }
    await harm(db);
    await expect(judge()).rejects.toThrow(found);
    await expect(judge()).rejects.toThrow(/readiness restore/);
  });
});
