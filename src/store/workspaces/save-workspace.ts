import type { Instant } from "../../domain/time/time.ts";
import type { Database } from "../database.ts";

export type Workspace = {
  /** Slack's team id. */
  readonly id: string;
  readonly name: string;
  readonly url: string;
  readonly botUserId: string;
  readonly appId: string;
  readonly seenAt: Instant;
};

/** Remembers a workspace as Slack described it last. */
export async function saveWorkspace(db: Database, workspace: Workspace): Promise<void> {
  const { workspaces } = db.tables;
  const { id: _id, ...rest } = workspace;
  await db.write.insert(workspaces).values(workspace).onConflictDoUpdate({ target: workspaces.id, set: rest });
}
