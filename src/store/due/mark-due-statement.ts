import { type SQL, sql } from "drizzle-orm";
import type { Instant } from "../../domain/time/time.ts";
import { composed } from "../composed.ts";
import type { Database, Statement } from "../database.ts";
import { type DueRow, NO_MARK } from "./due-row.ts";

export type Ask = Pick<DueRow, "key" | "workspaceId" | "kind" | "reviewId" | "part" | "dueAt" | "askedAt" | "mark">;

/** No rest is longer; one that seems to be was made while a clock ran ahead, and counts no more. */
const LONGEST_REST_MS = 3_600_000;

/**
 * Asks for something, once more or for the first time. The earliest ask counts, but none before a rest or a back-off ends;
 * what is leased at present will be due again afterwards; what was parked is tried again.
 */
export function markDueStatement(db: Database, ask: Ask): Statement {
  const farthest = new Date(Date.parse(ask.askedAt) + LONGEST_REST_MS).toISOString();
  return { ...marking(db, { ...ask, farthest }), asksForWork: true };
}

const marking = composed<Ask & { farthest: Instant }>(({ write, tables: { due } }) => {
  const asked = sql`excluded.due_at`;
  const rested = laterOf(
    sql`case when ${due.notBefore} <= ${sql.placeholder("farthest")} then ${due.notBefore} end`,
    asked,
  );
  return write
    .insert(due)
    .values({
      key: sql.placeholder("key"),
      workspaceId: sql.placeholder("workspaceId"),
      kind: sql.placeholder("kind"),
      reviewId: sql.placeholder("reviewId"),
      part: sql.placeholder("part"),
      dueAt: sql.placeholder("dueAt"),
      askedAt: sql.placeholder("askedAt"),
      mark: sql.placeholder("mark"),
    })
    .onConflictDoUpdate({
      target: due.key,
      set: {
        workspaceId: sql`excluded.workspace_id`,
        kind: sql`excluded.kind`,
        reviewId: sql`excluded.review_id`,
        part: sql`excluded.part`,
        askedAt: sql`excluded.asked_at`,
        mark: sql`excluded.mark`,
        dueAt: sql`case
          when ${due.parked} is null and ${due.mark} <> ${NO_MARK} and ${due.dueAt} < ${rested} then ${due.dueAt}
          else ${rested} end`,
        againAt: sql`case
          when ${due.lease} is null or ${due.againAt} < ${asked} then ${due.againAt}
          else ${asked} end`,
        waitingSince: sql`case when ${due.parked} is null then ${due.waitingSince} end`,
        attempts: sql`case when ${due.parked} is null then ${due.attempts} else 0 end`,
        parked: null,
      },
    });
});

/** `left` where it is later; a null one is not. */
function laterOf(left: SQL, right: SQL): SQL {
  return sql`(case when (${left}) > ${right} then (${left}) else ${right} end)`;
}
