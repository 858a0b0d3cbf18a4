import { and, asc, eq, lte } from "drizzle-orm";
import type { WorkspaceEvent } from "../../domain/settings/workspace-events.ts";
import { DEFAULT_SETTINGS, type WorkspaceSettings } from "../../domain/settings/workspace-settings.ts";
import type { Instant } from "../../domain/time/time.ts";
import type { Database } from "../database.ts";
import { workspaceStream } from "./save-workspace-events.ts";

/** The settings of a workspace as they were at an instant, by replaying the log. */
export async function settingsAt(db: Database, workspaceId: string, at: Instant): Promise<WorkspaceSettings> {
  const { events } = db.tables;
  const rows = await db.read
    .select({ data: events.data })
    .from(events)
    .where(
      and(eq(events.stream, workspaceStream(workspaceId)), eq(events.type, "settings.changed"), lte(events.at, at)),
    )
    .orderBy(asc(events.seq));
  // Only events of this type were asked for.
  const changes = rows.map(({ data }) => (data as Extract<WorkspaceEvent, { type: "settings.changed" }>).changes);
  return Object.assign({}, DEFAULT_SETTINGS, ...changes);
}
