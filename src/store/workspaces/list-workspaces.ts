import { asc } from "drizzle-orm";
import type { Database } from "../database.ts";
import type { Workspace } from "./save-workspace.ts";

export async function listWorkspaces(db: Database): Promise<Workspace[]> {
  const { workspaces } = db.tables;
  return db.read.select().from(workspaces).orderBy(asc(workspaces.id));
}
