import type { Drill } from "../../domain/drill/drill.ts";
import type { DrillEvent } from "../../domain/drill/drill-events.ts";
import type { Database, Statement } from "../database.ts";

/** What changes in the rows when these events happen to a drill, which is `after` then. */
export function drillStatements(db: Database, after: Drill, events: readonly DrillEvent[]): readonly Statement[] {
  const { drills, drillRuns } = db.tables;
  const { id, workspaceId, name, kind, owner } = after;
  const row = { id, workspaceId, name, kind, owner, data: after, liveName: after.retiredAt === null ? name : null };
  const { id: _id, ...set } = row;
  const runs = events.flatMap((event) =>
    event.type === "drill.recorded"
      ? [
          {
            id: event.run.id,
            drillId: id,
            workspaceId,
            finishedAt: event.run.finishedAt,
            idempotencyKey: event.idempotencyKey,
            data: event.run,
          },
        ]
      : [],
  );
  return [
    db.write.insert(drills).values(row).onConflictDoUpdate({ target: drills.id, set }).toSQL(),
    ...runs.map((run) => db.write.insert(drillRuns).values(run).toSQL()),
  ];
}
