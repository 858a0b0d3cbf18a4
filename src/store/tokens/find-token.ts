import { and, eq } from "drizzle-orm";
import type { Token } from "../../domain/tokens/token.ts";
import type { Database } from "../database.ts";

/** The token whose text has this SHA-256, of whichever workspace. */
export async function findTokenByHash(db: Database, hash: string): Promise<Token | undefined> {
  const { tokens } = db.tables;
  const [row] = await db.read.select().from(tokens).where(eq(tokens.hash, hash));
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
