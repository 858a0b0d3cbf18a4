import { and, desc, eq } from "drizzle-orm";
import type { DrillRun } from "../../domain/drill/drill.ts";
import type { Database } from "../database.ts";

/** The runs of a drill, the one that ended last first. */
export async function listRuns(db: Database, drillId: string, limit = 100): Promise<readonly DrillRun[]> {
  const { drillRuns } = db.tables;
  const rows = await db.read
    .select({ data: drillRuns.data })
    .from(drillRuns)
    .where(eq(drillRuns.drillId, drillId))
    .orderBy(desc(drillRuns.finishedAt), desc(drillRuns.id))
    .limit(limit);
  return rows.map(({ data }) => data);
}

/** The run that was recorded under this key. */
export async function findRunByKey(db: Database, drillId: string, key: string): Promise<DrillRun | undefined> {
  const { drillRuns } = db.tables;
  const [row] = await db.read
    .select({ data: drillRuns.data })
    .from(drillRuns)
    .where(and(eq(drillRuns.drillId, drillId), eq(drillRuns.idempotencyKey, key)));
  return row?.data;
}
