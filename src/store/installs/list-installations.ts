import { asc } from "drizzle-orm";
import type { Database } from "../database.ts";
import type { InstallationRow } from "./installation-row.ts";

export async function listInstallations(db: Database): Promise<InstallationRow[]> {
  const { installations } = db.tables;
  return db.read.select().from(installations).orderBy(asc(installations.workspaceId));
}
