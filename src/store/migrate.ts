import type { Database } from "./database.ts";
import type { Migration } from "./migration-files.ts";

/** The database was written by a later version of Readiness. */
export class SchemaTooNew extends Error {
  override readonly name = "SchemaTooNew";
}

/**
 * Brings the database to the schema of this code. Each step is all or nothing, so a run that was killed is resumed by the
 * next; two processes may do it at once. Throws `SchemaTooNew` and changes nothing when the database is ahead.
 */
export async function migrateDatabase(db: Database): Promise<{ applied: string[] }> {
  const known = await db.engine.migrations();
  return { applied: [...(await db.engine.migrate((applied) => pendingOf(known, applied)))] };
}

/** The steps that a database still lacks; none: it fits this code. Throws `SchemaTooNew`. */
export async function pendingMigrations(db: Database): Promise<string[]> {
  return pendingOf(await db.engine.migrations(), await db.engine.applied()).map(({ name }) => name);
}

function pendingOf(known: readonly Migration[], applied: readonly string[]): readonly Migration[] {
  const stranger = applied.find((name, index) => known[index]?.name !== name);
  if (stranger !== undefined) {
    throw new SchemaTooNew(
      `The database is newer than this Readiness: it has the migration ${stranger}, and this version ends at ` +
        `${known.at(-1)?.name}. Start the newer version, or restore a backup that this one made. Nothing was changed.`,
    );
  }
  return known.slice(applied.length);
}
