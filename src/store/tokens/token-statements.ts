import { and, eq, isNull } from "drizzle-orm";
import type { Instant } from "../../domain/time/time.ts";
import type { Token } from "../../domain/tokens/token.ts";
import type { Database, Statement } from "../database.ts";

export function newTokenStatement(db: Database, token: Token): Statement {
  return db.write.insert(db.tables.tokens).values(token).toSQL();
}

/** The first revocation counts. */
export function revokeTokenStatement(db: Database, id: string, at: Instant): Statement {
  const { tokens } = db.tables;
  return db.write
    .update(tokens)
    .set({ revokedAt: at })
    .where(and(eq(tokens.id, id), isNull(tokens.revokedAt)))
    .toSQL();
}
