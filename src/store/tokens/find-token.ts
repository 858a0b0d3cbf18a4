import { and, eq, not } from "drizzle-orm";
import type { Token } from "../../domain/tokens/token.ts";
import type { Database } from "../database.ts";
import { isGone } from "../workspaces/is-gone.ts";

/** The token whose text has this SHA-256, of whichever workspace that has the app. */
export async function findTokenByHash(db: Database, hash: string): Promise<Token | undefined> {
  const { tokens } = db.tables;
  const [row] = await db.read
    .select()
    .from(tokens)
    .where(and(eq(tokens.hash, hash), not(isGone(db, tokens.workspaceId))));
  return row;
}

/** A token by its id. Another workspace's is not there. */
export async function findToken(db: Database, workspaceId: string, id: string): Promise<Token | undefined> {
  const { tokens } = db.tables;
  const [row] = await db.read
    .select()
    .from(tokens)
    .where(and(eq(tokens.id, id), eq(tokens.workspaceId, workspaceId)));
  return row;
}
