import type { PersonSettings } from "../../domain/nag/person-settings.ts";
import type { Database, Statement } from "../database.ts";

export function personStatement(
  db: Database,
  row: { readonly workspaceId: string; readonly userId: string; readonly data: PersonSettings },
): Statement {
  const { people } = db.tables;
  return db.write
    .insert(people)
    .values(row)
    .onConflictDoUpdate({ target: [people.workspaceId, people.userId], set: { data: row.data } })
    .toSQL();
}
