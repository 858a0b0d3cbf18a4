import { isDeepStrictEqual } from "node:util";
import { and, asc, eq, like } from "drizzle-orm";
import { replayDrills } from "../../domain/drill/replay-drills.ts";
import type { Database } from "../database.ts";
import { drillRow, runRow } from "../drills/drill-statements.ts";
import { workspaceStream } from "../settings/save-workspace-events.ts";

const LOOKS = 5;

/** Drills and runs whose rows are not what the record says: one sentence for each workspace and drill. */
export async function drillProblems(db: Database): Promise<string[]> {
  const { drills, drillRuns, events } = db.tables;
  const streams = await db.read
    .selectDistinct({ stream: events.stream })
    .from(events)
    .where(and(like(events.stream, `${workspaceStream("")}%`), eq(events.type, "drill.added")));
  const rows = await db.read.selectDistinct({ id: drills.workspaceId }).from(drills);
  const runs = await db.read.selectDistinct({ id: drillRuns.workspaceId }).from(drillRuns);
  const told = streams.map(({ stream }) => stream.slice(workspaceStream("").length));
  const ids = new Set([...told, ...rows.map(({ id }) => id), ...runs.map(({ id }) => id)]);
  const problems: string[] = [];
  for (const id of [...ids].sort()) problems.push(...(await problemsOf(db, id)));
  return problems;
}

/** Looks again when the reads were not of the same moment. */
async function problemsOf(db: Database, workspaceId: string): Promise<readonly string[]> {
  const { drills, drillRuns, events } = db.tables;
  for (let look = 1; ; look++) {
    const log = await db.read
      .select({ at: events.at, event: events.data })
      .from(events)
      .where(eq(events.stream, workspaceStream(workspaceId)))
      .orderBy(asc(events.seq));
    const rows = await db.read.select().from(drills).where(eq(drills.workspaceId, workspaceId));
    const runs = await db.read.select().from(drillRuns).where(eq(drillRuns.workspaceId, workspaceId));
    const problems = compared(workspaceId, log, rows, runs);
    if (problems.length === 0 || look === LOOKS) return problems;
  }
}

function compared(
  workspaceId: string,
  log: Parameters<typeof replayDrills>[0],
  rows: readonly ReturnType<typeof drillRow>[],
  runs: readonly ReturnType<typeof runRow>[],
): readonly string[] {
  try {
    const told = replayDrills(log);
    const strange = [...new Set([...told.drills.keys(), ...rows.map(({ id }) => id)])].filter((id) => {
      const drill = told.drills.get(id);
      return (
        drill === undefined ||
        !isDeepStrictEqual(
          rows.find((row) => row.id === id),
          drillRow(drill),
        )
      );
    });
    const strangeRuns = [...new Set([...told.runs.keys(), ...runs.map(({ id }) => id)])].filter((id) => {
      const recorded = told.runs.get(id);
      const row = runs.find((candidate) => candidate.id === id);
      return (
        recorded === undefined || !isDeepStrictEqual(row, runRow(workspaceId, recorded.run, recorded.idempotencyKey))
      );
    });
    return [
      ...strange.map(
        (id) => `The drill ${told.drills.get(id)?.name ?? id} of ${workspaceId} is not what the record says.`,
      ),
      ...strangeRuns.map((id) => `The drill run ${id} of ${workspaceId} is not what the record says.`),
    ];
  } catch (error) {
    return [`The drills of ${workspaceId} cannot be read: ${error instanceof Error ? error.message : String(error)}.`];
  }
}
