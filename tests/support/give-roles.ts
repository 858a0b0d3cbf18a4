import type { RoleHolders } from "../../src/domain/settings/workspace-settings.ts";
import type { Database } from "../../src/store/database.ts";
import { chooseSettings } from "./choose-settings.ts";

/** Gives roles in a workspace, as an admin does in the settings. */
export function giveRoles(db: Database, workspaceId: string, roles: RoleHolders): Promise<void> {
  return chooseSettings(db, workspaceId, { roles });
}
