import type { ReviewEvent } from "../../src/domain/events.ts";
import type { Review } from "../../src/domain/review.ts";
import type { Database } from "../../src/store/database.ts";
import { saveReview } from "../../src/store/reviews/save-review.ts";
import { saveWorkspace } from "../../src/store/workspaces/save-workspace.ts";
import { link, NOW, plainItem, plainTemplate, startedEvents } from "./sample-review.ts";

const TEMPLATE = plainTemplate([
  plainItem("backups", {
    title: "Backups are restored",
    evidence: { required: true, kinds: ["link"], expects: "", life: { days: 10 } },
  }),
  plainItem("alerts", { title: "Alerts reach a person", level: "should" }),
]);

/** What takes a review of this template to a go, in its order. */
export const TO_GO: readonly ReviewEvent[] = [
  { type: "item.completed", itemId: "backups", evidence: [link("E1")] },
  { type: "sign-off.signed", roles: ["sre"], note: "", covers: "0".repeat(64) },
  { type: "review.decided", decision: "go", reason: "", conditions: [], override: null },
];

/** The review of payments-api 2.4.0 in T1, begun at `NOW`: one `must` item, and one signature that is needed. */
export function beginGateReview(db: Database, changes: Parameters<typeof startedEvents>[1] = {}): Promise<Review> {
  const { workspaceId = "T1", service = "payments-api", version = "2.4.0" } = changes;
  const reviewId = `R-${workspaceId}-${service}-${version}`;
  const events = startedEvents(TEMPLATE, changes);
  return saveReview(db, { before: undefined, reviewId, by: "UANA", at: NOW, events });
}

export function happenTo(
  db: Database,
  before: Review,
  events: readonly ReviewEvent[],
  { by = "UANA", at = NOW }: { by?: string; at?: string } = {},
): Promise<Review> {
  return saveReview(db, { before, reviewId: before.id, by, at, events });
}

export function saveTeam(db: Database, id = "T1"): Promise<void> {
  return saveWorkspace(db, { id, name: `Team ${id}`, url: "", botUserId: "UBOT", appId: "A1", seenAt: NOW });
}
