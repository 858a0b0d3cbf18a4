import type { Drill, DrillRun } from "../../domain/drill/drill.ts";
import type { Kit } from "../kit.postgres.ts";

/** Drills and their runs. */
export function drillTables(kit: Kit) {
  const { table, text, json, index, uniqueIndex } = kit;

  const drills = table(
    "drills",
    {
      id: text("id").primaryKey(),
      workspaceId: text("workspace_id").notNull(),
      name: text("name").notNull(),
      kind: text("kind").notNull().$type<Drill["kind"]>(),
      owner: text("owner").notNull(),
      /** The whole drill with its last runs; the other columns repeat what is searched. */
      data: json<Drill>("data").notNull(),
      /** The drill's name while it is not retired, so that a name can be used again afterwards. */
      liveName: text("live_name"),
    },
    (row) => [
      uniqueIndex("drills_one_of_a_name").on(row.workspaceId, row.liveName),
      index("drills_by_owner").on(row.workspaceId, row.owner),
    ],
  );

  const drillRuns = table(
    "drill_runs",
    {
      id: text("id").primaryKey(),
      drillId: text("drill_id")
        .notNull()
        .references(() => drills.id),
      workspaceId: text("workspace_id").notNull(),
      finishedAt: text("finished_at").notNull(),
      /** What a job calls its run, so that sending it twice records it once; null: it gave nothing. */
      idempotencyKey: text("idempotency_key"),
      data: json<DrillRun>("data").notNull(),
    },
    (row) => [
      uniqueIndex("drill_runs_once").on(row.drillId, row.idempotencyKey),
      index("drill_runs_by_time").on(row.drillId, row.finishedAt),
    ],
  );

  return { drills, drillRuns };
}
