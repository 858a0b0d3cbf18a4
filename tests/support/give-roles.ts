import { randomUUID } from "node:crypto";
import { happened } from "../../src/domain/decision.ts";
import type { RoleHolders } from "../../src/domain/settings/workspace-settings.ts";
import { changeWorkspace } from "../../src/flows/change-workspace.ts";
import type { Database } from "../../src/store/database.ts";

/** Gives roles in a workspace, as an admin does in the settings. */
export async function giveRoles(db: Database, workspaceId: string, roles: RoleHolders): Promise<void> {
  const changed = await changeWorkspace(
    { db, now: () => new Date().toISOString() },
    {
      workspaceId,
      actor: { id: "U0ANA000000", kind: "member", admin: true, timeZone: null },
      action: "settings.change",
      delivery: randomUUID(),
    },
    () => happened({ type: "settings.changed", changes: { roles } }),
  );
  if (!changed.ok) throw new Error(`roles cannot be given: ${JSON.stringify(changed.refusal)}`);
}
