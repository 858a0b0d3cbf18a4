import { eq } from "drizzle-orm";
import type { Database } from "../database.ts";
import type { InstallationRow } from "./installation-row.ts";

export async function loadInstallation(db: Database, workspaceId: string): Promise<InstallationRow | undefined> {
  const { installations } = db.tables;
  const [row] = await db.read.select().from(installations).where(eq(installations.workspaceId, workspaceId));
  return row;
}
