import type { WorkspaceEvent } from "../../domain/settings/workspace-events.ts";
import type { WorkspaceSettings } from "../../domain/settings/workspace-settings.ts";
import type { Instant } from "../../domain/time/time.ts";
import type { Database, Statement } from "../database.ts";
import { appendEntries } from "../events/append-entries.ts";
import type { Head } from "../events/read-head.ts";
import type { StoredSettings } from "./load-settings.ts";

export type WorkspaceChange = {
  readonly workspaceId: string;
  /** What the events were decided on. */
  readonly before: StoredSettings;
  readonly by: string;
  readonly at: Instant;
  readonly events: readonly WorkspaceEvent[];
  readonly statements?: readonly Statement[];
  /** The head of the record that the events were decided on, where they say something of other entries. */
  readonly decidedOn?: Head;
};

/**
 * Records what happened in a workspace beside its reviews, with the settings as they are then, all or nothing. Throws
 * `Conflict`: of `events` when somebody saved since `before` was read, of `deliveries` for a copy of a delivery.
 */
export async function saveWorkspaceEvents(db: Database, change: WorkspaceChange): Promise<StoredSettings> {
  const { workspaceId, before, by, at, events, statements = [], decidedOn = null } = change;
  const stream = workspaceStream(workspaceId);
  const entries = events.map((event, index) => ({ stream, seq: before.seq + 1 + index, at, by, event }));
  const changes = events.map((event) => (event.type === "settings.changed" ? event.changes : {}));
  const settings: WorkspaceSettings = Object.assign({}, before.settings, ...changes);
  const seq = before.seq + events.length;
  // Nothing happened: what somebody else may have saved since `before` was read stays as they left it.
  const rows = events.length === 0 ? [] : [settingsStatement(db, { workspaceId, seq, data: settings })];
  await appendEntries(db, workspaceId, entries, (record) => [...record, ...rows, ...statements], decidedOn);
  return { settings, seq };
}

function settingsStatement(db: Database, row: Database["tables"]["settings"]["$inferInsert"]): Statement {
  const { seq, data } = row;
  return db.write
    .insert(db.tables.settings)
    .values(row)
    .onConflictDoUpdate({ target: db.tables.settings.workspaceId, set: { seq, data } })
    .toSQL();
}

export function workspaceStream(workspaceId: string): string {
  return `workspace/${workspaceId}`;
}
