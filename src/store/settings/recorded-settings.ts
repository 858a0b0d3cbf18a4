import { and, asc, eq } from "drizzle-orm";
import { DEFAULT_SETTINGS, type WorkspaceSettings } from "../../domain/settings/workspace-settings.ts";
import type { Database } from "../database.ts";
import { workspaceStream } from "./save-workspace-events.ts";

/** A workspace's settings as its log gives them, whatever the row says. */
export async function recordedSettings(db: Database, workspaceId: string): Promise<WorkspaceSettings> {
  const { events } = db.tables;
  const log = await db.read
    .select({ event: events.data })
    .from(events)
    .where(and(eq(events.stream, workspaceStream(workspaceId)), eq(events.type, "settings.changed")))
    .orderBy(asc(events.seq));
  return Object.assign(
    {},
    DEFAULT_SETTINGS,
    ...log.map(({ event }) => (event.type === "settings.changed" ? event.changes : {})),
  );
}
