import { and, desc, eq, isNull } from "drizzle-orm";
import type { Drill } from "../../domain/drill/drill.ts";
import type { Database } from "../database.ts";

/** The drill of this name that is not retired. Another workspace's is not there. */
export async function findDrill(db: Database, workspaceId: string, name: string): Promise<Drill | undefined> {
  const { drills } = db.tables;
  const [row] = await db.read
    .select({ data: drills.data })
    .from(drills)
    .where(and(eq(drills.workspaceId, workspaceId), eq(drills.liveName, name)));
  return row?.data;
}

/** A drill by its id, retired or not. */
export async function findDrillById(db: Database, workspaceId: string, id: string): Promise<Drill | undefined> {
  const { drills } = db.tables;
  const [row] = await db.read
    .select({ data: drills.data })
    .from(drills)
    .where(and(eq(drills.workspaceId, workspaceId), eq(drills.id, id)));
  return row?.data;
}

/** The retired drill of this name whose runs are the newest. */
export async function findRetiredDrill(db: Database, workspaceId: string, name: string): Promise<Drill | undefined> {
  const { drills } = db.tables;
  const rows = await db.read
    .select({ data: drills.data })
    .from(drills)
    .where(and(eq(drills.workspaceId, workspaceId), eq(drills.name, name), isNull(drills.liveName)))
    .orderBy(desc(drills.id));
  return rows.map(({ data }) => data).sort((a, b) => ((a.retiredAt ?? "") < (b.retiredAt ?? "") ? 1 : -1))[0];
}
