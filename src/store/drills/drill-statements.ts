import type { Drill, DrillRun } from "../../domain/drill/drill.ts";
import type { DrillEvent } from "../../domain/drill/drill-events.ts";
import type { Database, Statement } from "../database.ts";

/** What changes in the rows when these events happen to a drill, which is `after` then. */
export function drillStatements(db: Database, after: Drill, events: readonly DrillEvent[]): readonly Statement[] {
  const runs = events.flatMap((event) =>
    event.type === "drill.recorded" ? [runRow(after.workspaceId, event.run, event.idempotencyKey)] : [],
  );
  return [drillRowStatement(db, after), ...runs.map((run) => db.write.insert(db.tables.drillRuns).values(run).toSQL())];
}

export function drillRowStatement(db: Database, drill: Drill): Statement {
  const { drills } = db.tables;
  const row = drillRow(drill);
  const { id: _id, ...set } = row;
  return db.write.insert(drills).values(row).onConflictDoUpdate({ target: drills.id, set }).toSQL();
}

export function drillRow(drill: Drill) {
  const { id, workspaceId, name, kind, owner, retiredAt } = drill;
  return { id, workspaceId, name, kind, owner, data: drill, liveName: retiredAt === null ? name : null };
}

export function runRow(workspaceId: string, run: DrillRun, idempotencyKey: string | null) {
  const { id, drillId, finishedAt } = run;
  return { id, drillId, workspaceId, finishedAt, idempotencyKey, data: run };
}
