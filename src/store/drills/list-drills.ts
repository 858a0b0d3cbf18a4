import { and, asc, eq, isNotNull } from "drizzle-orm";
import type { Drill } from "../../domain/drill/drill.ts";
import type { Database } from "../database.ts";

/** The drills of a workspace, by name. Retired ones only where they are asked for, `retired: true`: then all. */
export async function listDrills(
  db: Database,
  workspaceId: string,
  { retired = false }: { readonly retired?: boolean } = {},
): Promise<readonly Drill[]> {
  const { drills } = db.tables;
  const rows = await db.read
    .select({ data: drills.data })
    .from(drills)
    .where(and(eq(drills.workspaceId, workspaceId), retired ? undefined : isNotNull(drills.liveName)))
    .orderBy(asc(drills.id));
  return rows.map(({ data }) => data).sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0));
}
