import { asc, eq } from "drizzle-orm";
import type { Token } from "../../domain/tokens/token.ts";
import type { Database } from "../database.ts";

/** Every token of a workspace, oldest first; revoked and expired ones too. */
export async function listTokens(db: Database, workspaceId: string): Promise<Token[]> {
  const { tokens } = db.tables;
  return db.read
    .select()
    .from(tokens)
    .where(eq(tokens.workspaceId, workspaceId))
    .orderBy(asc(tokens.createdAt), asc(tokens.id));
}
