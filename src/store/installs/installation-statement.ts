import type { Database, Statement } from "../database.ts";
import type { InstallationRow } from "./installation-row.ts";

/** Keeps an installation in the place of the one before it. */
export function installationStatement(
  db: Database,
  { workspaceId, ...rest }: Omit<InstallationRow, "lease" | "leasedUntil">,
): Statement {
  const { installations } = db.tables;
  const set = { ...rest, lease: null, leasedUntil: null };
  return db.write
    .insert(installations)
    .values({ workspaceId, ...set })
    .onConflictDoUpdate({ target: installations.workspaceId, set })
    .toSQL();
}
