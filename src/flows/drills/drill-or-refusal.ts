import type { Drill } from "../../domain/drill/drill.ts";
import type { DrillRefusal } from "../../domain/drill/drill-refusals.ts";
import type { Database } from "../../store/database.ts";
import { findDrill } from "../../store/drills/find-drill.ts";
import { listDrills } from "../../store/drills/list-drills.ts";

/** The drill of this name that is not retired, or which ones there are. */
export async function drillOrRefusal(
  db: Database,
  workspaceId: string,
  name: string,
): Promise<
  | { readonly ok: true; readonly drill: Drill }
  | { readonly ok: false; readonly refusal: Extract<DrillRefusal, { reason: "no-such-drill" }> }
> {
  const drill = await findDrill(db, workspaceId, name);
  if (drill !== undefined) return { ok: true, drill };
  const known = (await listDrills(db, workspaceId)).map((other) => other.name);
  return { ok: false, refusal: { reason: "no-such-drill", name, known } };
}
