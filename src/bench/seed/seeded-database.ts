import { createHash } from "node:crypto";
import { existsSync, mkdirSync, mkdtempSync, renameSync, rmSync } from "node:fs";
import { join } from "node:path";
import { migrateDatabase } from "../../store/migrate.ts";
import { migrationFiles } from "../../store/migration-files.ts";
import { openDatabase } from "../../store/open-database.ts";
import { saveReview } from "../../store/reviews/save-review.ts";
import { saveWorkspace } from "../../store/workspaces/save-workspace.ts";
import { cloneReviews } from "./clone-reviews.ts";
import { launchedEvents, openEvents, TEAM } from "./prototype.ts";

/** One in so many goes on; the others have launched. */
const OPEN_SHARE = 0.01;
const BEGAN = "2026-01-05T09:00:00.000Z";
/** Long ago: whatever is open in a review that goes on is overdue. */
const LAUNCH = "2026-02-16";

/**
 * A SQLite file with so many reviews of 30 items in one workspace, their rows and a record whose chain holds. Made once for a
 * schema and kept in `cache`; what a bench adds to it stays there, a few reviews among many.
 */
export async function seededDatabase(
  reviews: number,
  { cache, onProgress }: { readonly cache: string; readonly onProgress: (done: number, total: number) => void },
): Promise<string> {
  mkdirSync(cache, { recursive: true });
  const schema = createHash("sha256")
    .update(JSON.stringify(await migrationFiles("sqlite")))
    .digest("hex")
    .slice(0, 12);
  const file = join(cache, `reviews-${reviews}-${schema}.db`);
  if (existsSync(file)) return `file:${file}`;
  const folder = mkdtempSync(`${file}.unfinished-`);
  const unfinished = join(folder, "readiness.db");
  const prototypes = await begin(`file:${unfinished}`);
  cloneReviews({
    file: unfinished,
    workspaceId: TEAM,
    ...prototypes,
    total: reviews,
    openShare: Math.max(OPEN_SHARE, 1 / reviews),
    onProgress,
  });
  renameSync(unfinished, file);
  rmSync(folder, { recursive: true, force: true });
  return `file:${file}`;
}

/** The schema, and one review of each kind, saved as the bot saves them. */
async function begin(url: string): Promise<{ readonly open: string; readonly launched: string }> {
  const db = await openDatabase(url);
  try {
    await migrateDatabase(db);
    await saveWorkspace(db, { id: TEAM, name: "Meridian", url: "", botUserId: "", appId: "", seenAt: BEGAN });
    const times = { now: BEGAN, launchOn: LAUNCH };
    const save = (reviewId: string, events: ReturnType<typeof openEvents>) =>
      saveReview(db, { before: undefined, reviewId, by: "U0ANA000000", at: BEGAN, events });
    const open = await save("review-00000000", openEvents(times));
    const [started, ...rest] = launchedEvents(times);
    if (started?.type !== "review.started") throw new Error("a review begins with its start");
    const launched = await save("review-00000001", [{ ...started, version: "1.0.1" }, ...rest]);
    return { open: open.id, launched: launched.id };
  } finally {
    await db.close();
  }
}
