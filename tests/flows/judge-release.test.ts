import { describe, expect, it } from "vitest";
import { judgeRelease } from "../../src/flows/gate/judge-release.ts";
import { eachDatabase } from "../support/databases.ts";
import { beginGateReview, happenTo } from "../support/gate-review.ts";
import { NOW } from "../support/sample-review.ts";

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
});
