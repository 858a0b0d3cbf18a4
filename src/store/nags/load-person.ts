import { and, eq } from "drizzle-orm";
import { DEFAULT_PERSON, type PersonSettings } from "../../domain/nag/person-settings.ts";
import type { Database } from "../database.ts";

/** What somebody chose about their own reminders. */
export async function loadPerson(db: Database, workspaceId: string, userId: string): Promise<PersonSettings> {
  const { people } = db.tables;
  const [row] = await db.read
    .select()
    .from(people)
    .where(and(eq(people.workspaceId, workspaceId), eq(people.userId, userId)));
  return { ...DEFAULT_PERSON, ...row?.data };
}
