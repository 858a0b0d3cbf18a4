import type { Database } from "../../../src/store/database.ts";
import type { ReadEntry } from "../../../src/store/events/check-chain.ts";
import { erasePerson } from "../../../src/store/events/erase-person.ts";
import { readChain } from "../../../src/store/events/read-chain.ts";
import { saveReview } from "../../../src/store/reviews/save-review.ts";
import { loadSettings } from "../../../src/store/settings/load-settings.ts";
import { saveWorkspaceEvents } from "../../../src/store/settings/save-workspace-events.ts";
import { link, NOW } from "../../support/sample-review.ts";
import { beginSample } from "../begin-sample.ts";

/** A record of two reviews and of the workspace's own affairs, in which ULENA was erased. About fifty entries. */
export async function sampleRecord(db: Database): Promise<void> {
  for (let round = 0; round < 2; round++) {
    let review = await beginSample(db);
    for (const by of ["UANA", "UBEN", "ULENA"]) {
      for (const itemId of ["backups", "alerts"]) {
        review = await saveReview(db, {
          before: review,
          reviewId: review.id,
          by,
          at: NOW,
          events: [
            { type: "item.taken", itemId },
            { type: "item.commented", itemId, text: `${by} looked at it` },
            { type: "item.evidence-added", itemId, evidence: link(`E${review.seq}`, { by }) },
          ],
        });
      }
    }
    await saveWorkspaceEvents(db, {
      workspaceId: "T1",
      before: await loadSettings(db, "T1"),
      by: "UANA",
      at: NOW,
      events: [{ type: "settings.changed", changes: { roles: { sre: ["UANA", `U${round}`] } } }],
    });
  }
  await erase(db, "ULENA");
  for (let count = 0; count < 4; count++) await beginSample(db);
}

export function erase(db: Database, person: string, by = "UANA"): Promise<readonly number[]> {
  return erasePerson(db, {
    workspaceId: "T1",
    person,
    pseudonym: `erased-${person.toLowerCase()}`,
    by,
    at: NOW,
    reason: "asked for it",
    alongside: () => [],
  });
}

export async function entriesOf(db: Database, workspaceId = "T1"): Promise<ReadEntry[]> {
  const entries: ReadEntry[] = [];
  for await (const entry of readChain(db, workspaceId)) entries.push(entry);
  return entries;
}
