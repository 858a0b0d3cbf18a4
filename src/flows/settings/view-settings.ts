import type { WorkspaceSettings } from "../../domain/settings/workspace-settings.ts";
import { loadSettings } from "../../store/settings/load-settings.ts";
import type { Deps } from "../ports.ts";

/** What the admins of a workspace have chosen. */
export async function viewSettings({ db }: Pick<Deps, "db">, workspaceId: string): Promise<WorkspaceSettings> {
  return (await loadSettings(db, workspaceId)).settings;
}
