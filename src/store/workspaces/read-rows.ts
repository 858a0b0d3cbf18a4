import { eq, getTableName } from "drizzle-orm";
import type { Database } from "../database.ts";

export type OwnedRow = { readonly table: string; readonly row: object };

/** Everything that a workspace has, table by table, but nothing that opens a door: no installation, no hash of a token. */
export async function* readRows(db: Database, workspaceId: string): AsyncGenerator<OwnedRow> {
  const { workspaces, installations: _secret, ...tables } = db.tables;
  for (const row of await db.read.select().from(workspaces).where(eq(workspaces.id, workspaceId)))
    yield { table: "workspaces", row };
  for (const table of Object.values(tables)) {
    const name = getTableName(table);
    for (const row of await db.read.select().from(table).where(eq(table.workspaceId, workspaceId)))
      yield { table: name, row: name === "tokens" ? { ...row, hash: null } : row };
  }
}
