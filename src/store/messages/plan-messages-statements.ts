import type { Database, Statement } from "../database.ts";

/** Plans a review's messages, to be posted one by one. Those that are planned already stay as they are. */
export function planMessagesStatements(
  db: Database,
  {
    parts,
    ...place
  }: {
    readonly reviewId: string;
    readonly workspaceId: string;
    readonly channelId: string;
    readonly parts: readonly string[];
  },
): Statement[] {
  if (parts.length === 0) return [];
  const rows = parts.map((part) => ({ ...place, part }));
  return [db.write.insert(db.tables.messages).values(rows).onConflictDoNothing().toSQL()];
}
