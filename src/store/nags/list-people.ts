import { eq } from "drizzle-orm";
import { DEFAULT_PERSON, type PersonSettings } from "../../domain/nag/person-settings.ts";
import type { Database } from "../database.ts";

/** Those of a workspace who chose something about their own reminders, by their Slack id. */
export async function listPeople(db: Database, workspaceId: string): Promise<ReadonlyMap<string, PersonSettings>> {
  const { people } = db.tables;
  const rows = await db.read.select().from(people).where(eq(people.workspaceId, workspaceId));
  return new Map(rows.map(({ userId, data }) => [userId, { ...DEFAULT_PERSON, ...data }]));
}
