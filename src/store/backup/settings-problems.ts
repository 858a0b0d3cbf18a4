import { isDeepStrictEqual } from "node:util";
import { asc, eq, like } from "drizzle-orm";
import type { WorkspaceEvent } from "../../domain/settings/workspace-events.ts";
import { DEFAULT_SETTINGS } from "../../domain/settings/workspace-settings.ts";
import type { Database } from "../database.ts";
import { workspaceStream } from "../settings/save-workspace-events.ts";

const LOOKS = 5;

/** Workspaces whose settings are not what their log says: one sentence for each. */
export async function settingsProblems(db: Database): Promise<string[]> {
  const { settings, events } = db.tables;
  const rows = await db.read.select({ id: settings.workspaceId }).from(settings);
  const streams = await db.read
    .selectDistinct({ stream: events.stream })
    .from(events)
    .where(like(events.stream, `${workspaceStream("")}%`));
  const ids = [...rows.map(({ id }) => id), ...streams.map(({ stream }) => stream.slice(workspaceStream("").length))];
  const problems: string[] = [];
  for (const id of [...new Set(ids)].sort()) {
    if (!(await isAsTold(db, id))) problems.push(`The settings of ${id} are not what the record says.`);
  }
  return problems;
}

/** Looks again when the two reads were not of the same moment. What nobody has changed is the default. */
async function isAsTold(db: Database, workspaceId: string): Promise<boolean> {
  const { settings, events } = db.tables;
  for (let look = 1; ; look++) {
    const log = await db.read
      .select({ seq: events.seq, data: events.data })
      .from(events)
      .where(eq(events.stream, workspaceStream(workspaceId)))
      .orderBy(asc(events.seq));
    const [row] = await db.read.select().from(settings).where(eq(settings.workspaceId, workspaceId));
    const newest = log.at(-1)?.seq ?? 0;
    if (row !== undefined && row.seq > newest && look < LOOKS) continue;
    const told = Object.assign({}, DEFAULT_SETTINGS, ...log.map(({ data }) => changesIn(data)));
    return (row?.seq ?? 0) === newest && isDeepStrictEqual({ ...DEFAULT_SETTINGS, ...row?.data }, told);
  }
}

function changesIn(event: { readonly type: string }): object {
  return event.type === "settings.changed"
    ? (event as Extract<WorkspaceEvent, { type: "settings.changed" }>).changes
    : {};
}
