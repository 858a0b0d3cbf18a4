import { asc, eq } from "drizzle-orm";
import { replayDrills } from "../../domain/drill/replay-drills.ts";
import type { Database, Statement } from "../database.ts";
import { drillRowStatement } from "../drills/drill-statements.ts";
import { workspaceStream } from "../settings/save-workspace-events.ts";
import type { ErasedEntry } from "./erase-from-entry.ts";

/** The rows of drills and runs as they are once these entries of their workspace's log say what they say after an erasure. */
export async function eraseFromDrills(
  db: Database,
  workspaceId: string,
  erased: ReadonlyMap<number, ErasedEntry>,
): Promise<readonly Statement[]> {
  const { events, drillRuns } = db.tables;
  const log = await db.read
    .select({ seq: events.seq, at: events.at, event: events.data })
    .from(events)
    .where(eq(events.stream, workspaceStream(workspaceId)))
    .orderBy(asc(events.seq));
  const { drills, runs } = replayDrills(
    log.map(({ seq, at, event }) => ({ at, event: (erased.get(seq)?.data ?? event) as typeof event })),
  );
  return [
    ...[...drills.values()].map((drill) => drillRowStatement(db, drill)),
    ...[...runs.values()].map(({ run }) =>
      db.write.update(drillRuns).set({ data: run }).where(eq(drillRuns.id, run.id)).toSQL(),
    ),
  ];
}
