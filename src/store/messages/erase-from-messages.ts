import { and, eq } from "drizzle-orm";
import type { Database, Statement } from "../database.ts";

/** What a message that tells a lead of an owner who is gone is called in its review. */
export function ownerGonePart(owner: string): string {
  return `owner-gone/${owner}`;
}

/** Messages about whoever is erased do not name them any more; see flows/notes/tell-once.ts for the two places. */
export function eraseFromMessages(
  db: Database,
  { workspaceId, person, pseudonym }: { workspaceId: string; person: string; pseudonym: string },
): readonly Statement[] {
  const { messages } = db.tables;
  return ["", "/thread"].map((place) =>
    db.write
      .update(messages)
      .set({ part: `${ownerGonePart(pseudonym)}${place}` })
      .where(and(eq(messages.workspaceId, workspaceId), eq(messages.part, `${ownerGonePart(person)}${place}`)))
      .toSQL(),
  );
}
