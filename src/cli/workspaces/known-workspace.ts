import type { Database } from "../../store/database.ts";
import { loadWorkspace } from "../../store/workspaces/load-workspace.ts";
import type { Workspace } from "../../store/workspaces/save-workspace.ts";
import { CommandFailure } from "../command-failure.ts";
import { plain } from "../terminal/columns.ts";

/** The workspace with this id. Throws when the database has none. */
export async function knownWorkspace(db: Database, id: string): Promise<Workspace> {
  const workspace = await loadWorkspace(db, id);
  if (workspace !== undefined) return workspace;
  throw new CommandFailure(
    `The database has no workspace \`${plain(id)}\`. \`readiness workspace list\` shows those it has.`,
  );
}
