import { and, eq } from "drizzle-orm";
import type { Database, Statement } from "../database.ts";

/** Whoever is erased gets no digest any more, and has set none. */
export function eraseFromDigests(
  db: Database,
  { workspaceId, person, pseudonym }: { workspaceId: string; person: string; pseudonym: string },
): readonly Statement[] {
  const { digests, digestPosts } = db.tables;
  return [
    ...[digests, digestPosts].map((table) =>
      db.write
        .delete(table)
        .where(and(eq(table.workspaceId, workspaceId), eq(table.target, person)))
        .toSQL(),
    ),
    db.write
      .update(digests)
      .set({ changedBy: pseudonym })
      .where(and(eq(digests.workspaceId, workspaceId), eq(digests.changedBy, person)))
      .toSQL(),
  ];
}
