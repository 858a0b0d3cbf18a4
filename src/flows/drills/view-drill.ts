import type { Drill, DrillRun } from "../../domain/drill/drill.ts";
import type { DrillRefusal } from "../../domain/drill/drill-refusals.ts";
import { listRuns } from "../../store/drills/list-runs.ts";
import type { Deps } from "../ports.ts";
import { drillOrRefusal } from "./drill-or-refusal.ts";

/** A drill with its runs, the one that ended last first. */
export async function viewDrill(
  { db }: Pick<Deps, "db">,
  { workspaceId, name }: { readonly workspaceId: string; readonly name: string },
): Promise<
  | { readonly ok: true; readonly drill: Drill; readonly runs: readonly DrillRun[] }
  | { readonly ok: false; readonly refusal: DrillRefusal }
> {
  const found = await drillOrRefusal(db, workspaceId, name);
  return found.ok ? { ...found, runs: await listRuns(db, found.drill.id) } : found;
}
