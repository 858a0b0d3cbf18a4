import type { Database } from "../database.ts";
import { pendingMigrations } from "../migrate.ts";
import type { Progress } from "./progress.ts";
import { recordProblems } from "./record-problems.ts";

/**
 * Looks for damage: what the database finds in its own file, references into nowhere, a record whose chain is broken, and
 * rows that are not what replaying their log gives. One sentence for each; none: it is whole. May run beside the bot.
 */
export async function verifyDatabase(db: Database, onProgress: Progress = () => {}): Promise<string[]> {
  const problems = [...(await db.engine.damage())];
  try {
    const pending = await pendingMigrations(db);
    if (pending.length > 0) return [...problems, `The database lacks ${pending.join(", ")}: run migrate.`];
    problems.push(...(await db.engine.schemaDamage()));
    return [...problems, ...(await recordProblems(db, onProgress))];
  } catch (error) {
    return [...problems, `The database cannot be read: ${error instanceof Error ? error.message : String(error)}.`];
  }
}
