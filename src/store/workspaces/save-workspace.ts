import type { Instant } from "../../domain/time/time.ts";
import type { Database, Statement } from "../database.ts";

export type Workspace = {
  /** Slack's id: of a team (T…), or of an organisation (E…) where the app is installed for all of it. */
  readonly id: string;
  readonly name: string;
  readonly url: string;
  readonly botUserId: string;
  readonly appId: string;
  /** When Slack last said that the app is there. */
  readonly seenAt: Instant;
  /** When Slack said that it is not any more; all its work rests since then. */
  readonly goneAt: Instant | null;
};

type Seen = Omit<Workspace, "goneAt">;

/** Remembers a workspace as Slack described it last. One that was gone is there again. */
export async function saveWorkspace(db: Database, workspace: Seen): Promise<void> {
  await db.commit([workspaceStatement(db, workspace)]);
}

export function workspaceStatement(db: Database, { id, ...rest }: Seen): Statement {
  const { workspaces } = db.tables;
  const set = { ...rest, goneAt: null };
  return db.write
    .insert(workspaces)
    .values({ id, ...set })
    .onConflictDoUpdate({ target: workspaces.id, set })
    .toSQL();
}
