import { eq } from "drizzle-orm";
import type { Instant } from "../../domain/time/time.ts";
import type { Database } from "../database.ts";

export async function noteTokenUsed(db: Database, id: string, at: Instant): Promise<void> {
  const { tokens } = db.tables;
  await db.write.update(tokens).set({ usedAt: at }).where(eq(tokens.id, id));
}
