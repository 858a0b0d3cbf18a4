import { isDeepStrictEqual } from "node:util";
import { asc, gt, type SQL } from "drizzle-orm";
import { replay } from "../../domain/evolve.ts";
import type { Review } from "../../domain/review.ts";
import type { Database } from "../database.ts";
import { readLog } from "../events/read-log.ts";
import { loadReview } from "../reviews/load-review.ts";
import { headOf, type ReviewHead } from "../reviews/review-head.ts";
import { drillProblems } from "./drill-problems.ts";
import type { Progress } from "./progress.ts";
import { settingsProblems } from "./settings-problems.ts";
import { strayEntries } from "./stray-entries.ts";

const PAGE = 200;
/** So often somebody may have changed it meanwhile. */
const LOOKS = 100;

/** Reviews and settings whose rows are not what replaying their log gives: one sentence for each. */
export async function rowProblems(db: Database, onProgress: Progress = () => {}): Promise<string[]> {
  const problems: string[] = [];
  const total = await db.read.$count(db.tables.reviews);
  let done = 0;
  for await (const head of allHeads(db)) {
    const problem = await problemOf(db, head);
    if (problem !== null) problems.push(`The review ${head.service} ${head.version} (${head.id}) ${problem}.`);
    onProgress(++done, Math.max(done, total));
  }
  return [...problems, ...(await settingsProblems(db)), ...(await drillProblems(db)), ...(await strayEntries(db))];
}

async function* allHeads(db: Database): AsyncGenerator<ReviewHead> {
  const { reviews } = db.tables;
  let last: string | null = null;
  for (;;) {
    const after: SQL | undefined = last === null ? undefined : gt(reviews.id, last);
    const page = await db.read.select().from(reviews).where(after).orderBy(asc(reviews.id)).limit(PAGE);
    if (page.length === 0) return;
    for (const head of page) {
      yield head;
      last = head.id;
    }
  }
}

/**
 * Looks again: what two reads say that were not of the same moment is no damage. It is when nothing has changed between two
 * looks, which find the same.
 */
async function problemOf(db: Database, head: ReviewHead): Promise<string | null> {
  let before: Seen | null = null;
  for (let look = 1; ; look++) {
    const seen: Seen = await seenIn(db, head).catch((error: unknown) => ({
      problem: `cannot be read: ${messageOf(error)}`,
      at: "",
    }));
    if (seen.problem === null || look === LOOKS || isDeepStrictEqual(seen, before)) return seen.problem;
    before = seen;
  }
}

/** `at`: up to which events row and log were read. */
type Seen = { readonly problem: string | null; readonly at: string };

async function seenIn(db: Database, { id, workspaceId }: ReviewHead): Promise<Seen> {
  const log = await readLog(db, id);
  const stored = await loadReview(db, workspaceId, id);
  const newest = log.at(-1)?.seq ?? 0;
  return { problem: problemIn(log, newest, stored), at: `${newest} ${stored?.seq}` };
}

function problemIn(
  log: Awaited<ReturnType<typeof readLog>>,
  newest: number,
  stored: Review | undefined,
): string | null {
  const told = replay(log);
  if (stored === undefined || told === undefined) return "has no events";
  if (newest !== stored.seq) return `has ${stored.seq} events by its row, and ${newest} by its log`;
  if (!isDeepStrictEqual(headOf(stored), headOf(told))) return "is not what its log says";
  const strange = told.items.filter((item, index) => !isDeepStrictEqual(item, stored.items[index]));
  return strange.length > 0 || told.items.length !== stored.items.length
    ? `has items that are not what its log says: ${strange.map((item) => item.id).join(", ") || "some too many"}`
    : null;
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
