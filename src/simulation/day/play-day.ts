import { randomUUID } from "node:crypto";
import { createPacer } from "../../slack/client/pacer.ts";
import { leaseDue } from "../../store/due/lease-due.ts";
import { markDueStatement } from "../../store/due/mark-due-statement.ts";
import { nextDueAt } from "../../store/due/next-due-at.ts";
import { postponeDue } from "../../store/due/postpone-due.ts";
import { settleDue } from "../../store/due/settle-due.ts";
import { migrateDatabase } from "../../store/migrate.ts";
import { openDatabase } from "../../store/open-database.ts";
import { saveWorkspace } from "../../store/workspaces/save-workspace.ts";
import type { DayClick } from "./clicks-of-a-day.ts";
import { createStaleness } from "./staleness.ts";

const METHOD = "chat.update";
const WORKSPACE = "T1";
const BEGINS_MS = Date.UTC(2026, 10, 24);
const AT_A_LOOK = 8;
const LEASE_MS = 20_000;
/** As src/flows/due/render-stale.ts rests after an update. */
const REST_MS = 1_000;

/**
 * Lets the bot's own table of what is due and its own pacer decide which message is updated when, by a virtual clock and
 * with a Slack that answers at once. How long each click waited to be seen, in milliseconds.
 */
export async function playDay(clicks: readonly DayClick[]): Promise<readonly number[]> {
  const db = await openDatabase(":memory:");
  await migrateDatabase(db);
  let now = 0;
  const instant = (ms = now) => new Date(BEGINS_MS + ms).toISOString();
  await saveWorkspace(db, { id: WORKSPACE, name: "", url: "", botUserId: "", appId: "", seenAt: instant() });
  const pacer = createPacer(() => now);
  const staleness = createStaleness();
  const coming = [...clicks];

  const update = async (row: Awaited<ReturnType<typeof leaseDue>>[number]) => {
    const wait = pacer.take(WORKSPACE, METHOD, null);
    if (wait > 0) return postponeDue(db, row, { dueAt: instant(now + wait), error: "paced" });
    staleness.shown(row.key, now);
    return settleDue(db, row, { notBefore: instant(now + REST_MS) });
  };

  for (;;) {
    const next = await nextDueAt(db);
    const dueMs = next === null ? Number.POSITIVE_INFINITY : Date.parse(next) - BEGINS_MS;
    now = Math.max(now, Math.min(coming[0]?.at ?? Number.POSITIVE_INFINITY, dueMs));
    if (now === Number.POSITIVE_INFINITY) break;
    for (let click = coming[0]; click !== undefined && click.at <= now; click = coming[0]) {
      coming.shift();
      staleness.clicked(click);
      const ask = { workspaceId: WORKSPACE, kind: "render", reviewId: null, part: null };
      const at = { dueAt: instant(click.at), askedAt: instant(click.at) };
      await db.commit(click.messages.map((key) => markDueStatement(db, { key, ...ask, ...at, mark: randomUUID() })));
    }
    for (;;) {
      const lease = { now: instant(), until: instant(now + LEASE_MS), lease: randomUUID(), limit: AT_A_LOOK };
      const rows = await leaseDue(db, lease);
      if (rows.length === 0) break;
      for (const row of rows) await update(row);
    }
    if (coming.length === 0 && staleness.stale.size === 0) break;
  }
  await db.close();
  return staleness.waits;
}
