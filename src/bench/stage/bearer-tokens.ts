import { randomUUID } from "node:crypto";
import { createToken } from "../../flows/tokens/create-token.ts";
import { migrateDatabase } from "../../store/migrate.ts";
import { openDatabase } from "../../store/open-database.ts";

/** So many tokens for the gate, made as the command line makes them. One alone may ask once a second. */
export async function bearerTokens(
  databaseUrl: string,
  workspaceId: string,
  count: number,
): Promise<readonly string[]> {
  const db = await openDatabase(databaseUrl);
  const actor = { id: "UBENCH", kind: "member", admin: true, timeZone: null } as const;
  try {
    await migrateDatabase(db);
    const deps = { db, now: () => new Date().toISOString(), newId: randomUUID, findSecret: async () => null };
    const tokens: string[] = [];
    for (let made = 1; made <= count; made++) {
      const wish = { workspaceId, actor, name: `bench-${made}`, scopes: ["gate"], expiresAt: null } as const;
      const created = await createToken(deps, wish);
      if (!created.ok) throw new Error(`no token was made: ${created.refusal.reason}`);
      tokens.push(created.secret);
    }
    return tokens;
  } finally {
    await db.close();
  }
}
