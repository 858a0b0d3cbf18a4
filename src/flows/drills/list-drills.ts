import type { Drill } from "../../domain/drill/drill.ts";
import { listDrills as readDrills } from "../../store/drills/list-drills.ts";
import type { Deps } from "../ports.ts";

/** The drills of a workspace that are not retired, by name. */
export function listDrills({ db }: Pick<Deps, "db">, workspaceId: string): Promise<readonly Drill[]> {
  return readDrills(db, workspaceId);
}
