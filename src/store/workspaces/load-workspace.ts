import { eq } from "drizzle-orm";
import type { Database } from "../database.ts";
import type { Workspace } from "./save-workspace.ts";

export async function loadWorkspace(db: Database, id: string): Promise<Workspace | undefined> {
  const { workspaces } = db.tables;
  const [row] = await db.read.select().from(workspaces).where(eq(workspaces.id, id));
  return row;
}
