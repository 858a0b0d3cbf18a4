import { randomUUID } from "node:crypto";
import { happened } from "../../src/domain/decision.ts";
import type { WorkspaceSettings } from "../../src/domain/settings/workspace-settings.ts";
import { changeWorkspace } from "../../src/flows/change-workspace.ts";
import type { Database } from "../../src/store/database.ts";
import { quietDeps } from "./quiet-deps.ts";

/** Changes what the admins of a workspace have chosen, as another process does. */
export async function chooseSettings(
  db: Database,
  workspaceId: string,
  changes: Partial<WorkspaceSettings>,
): Promise<void> {
  const changed = await changeWorkspace(
    { ...quietDeps, db, now: () => new Date().toISOString() },
    {
      workspaceId,
      actor: { id: "U0ANA000000", kind: "member", admin: true, timeZone: null },
      action: "settings.change",
      delivery: randomUUID(),
    },
    () => happened({ type: "settings.changed", changes }),
  );
  if (!changed.ok) throw new Error(`the settings cannot be changed: ${JSON.stringify(changed.refusal)}`);
}
