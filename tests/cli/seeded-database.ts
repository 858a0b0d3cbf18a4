import { join } from "node:path";
import type { ReviewEvent } from "../../src/domain/events.ts";
import type { Review } from "../../src/domain/review.ts";
import type { Database } from "../../src/store/database.ts";
import { migrateDatabase } from "../../src/store/migrate.ts";
import { openDatabase } from "../../src/store/open-database.ts";
import { saveReview } from "../../src/store/reviews/save-review.ts";
import { saveWorkspace } from "../../src/store/workspaces/save-workspace.ts";
import { NOW, plainItem, plainTemplate, startedEvents } from "../support/sample-review.ts";
import { someFolder } from "./run-cli.ts";

export type Seeded = { readonly url: string; readonly file: string };

/** A migrated SQLite file in a folder of its own, filled by `fill` and closed again. */
export async function seededDatabase(fill: (db: Database) => Promise<unknown> = async () => {}): Promise<Seeded> {
  const file = join(someFolder(), "readiness.db");
  const db = await openDatabase(`file:${file}`);
  try {
    await migrateDatabase(db);
    await fill(db);
  } finally {
    await db.close();
  }
  return { url: `file:${file}`, file };
}

export function saveAcme(db: Database, id = "T1"): Promise<void> {
  return saveWorkspace(db, {
    id,
    name: `Acme ${id}`,
    url: "https://acme.example",
    botUserId: "UBOT",
    appId: "A1",
    seenAt: NOW,
  });
}

const TEMPLATE = plainTemplate([
  plainItem("backups", {
    title: "Backups are restored",
    evidence: { required: true, kinds: ["link"], expects: "", life: { days: 10 } },
  }),
  plainItem("alerts", { title: "Alerts reach a person", level: "should" }),
]);

/** The review of payments-api 2.4.0, started at `NOW`. */
export function beginReview(db: Database, changes: Parameters<typeof startedEvents>[1] = {}): Promise<Review> {
  const id = `R-${changes.service ?? "payments-api"}-${changes.version ?? "2.4.0"}`;
  return saveReview(db, {
    before: undefined,
    reviewId: id,
    by: "UANA",
    at: NOW,
    events: startedEvents(TEMPLATE, changes),
  });
}

export function happen(
  db: Database,
  before: Review,
  by: string,
  at: string,
  ...events: ReviewEvent[]
): Promise<Review> {
  return saveReview(db, { before, reviewId: before.id, by, at, events });
}
