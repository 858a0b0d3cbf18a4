import { eq } from "drizzle-orm";
import { DEFAULT_SETTINGS, type WorkspaceSettings } from "../../domain/settings/workspace-settings.ts";
import { composedQuery, given } from "../composed.ts";
import type { Database } from "../database.ts";

/** What the admins of a workspace have chosen, and how many entries its own log has (0: none yet). */
export type StoredSettings = { readonly settings: WorkspaceSettings; readonly seq: number };

export async function loadSettings(db: Database, workspaceId: string): Promise<StoredSettings> {
  const [row] = await rowOf(db, { workspaceId });
  return { settings: { ...DEFAULT_SETTINGS, ...row?.data }, seq: row?.seq ?? 0 };
}

const rowOf = composedQuery<
  { workspaceId: string },
  { readonly seq: number; readonly data: Partial<WorkspaceSettings> }[]
>(({ read, tables: { settings } }) =>
  read
    .select({ seq: settings.seq, data: settings.data })
    .from(settings)
    .where(eq(settings.workspaceId, given("workspaceId"))),
);
