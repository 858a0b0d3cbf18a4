import { and, eq } from "drizzle-orm";
import type { Database } from "../database.ts";
import type { InstallationRow } from "./installation-row.ts";

/** Puts the same tokens in another seal, unless they have changed meanwhile. False: they have. */
export async function resealInstallation(
  db: Database,
  before: Pick<InstallationRow, "workspaceId" | "token">,
  sealed: Pick<InstallationRow, "token" | "refreshToken">,
): Promise<boolean> {
  const { installations } = db.tables;
  const changed = await db.write
    .update(installations)
    .set(sealed)
    .where(and(eq(installations.workspaceId, before.workspaceId), eq(installations.token, before.token)))
    .returning({ id: installations.workspaceId });
  return changed.length > 0;
}
