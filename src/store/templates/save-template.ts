import { and, desc, eq } from "drizzle-orm";
import type { Template } from "../../domain/template.ts";
import type { Instant } from "../../domain/time/time.ts";
import { Conflict, type Database } from "../database.ts";

const ATTEMPTS = 10;

/**
 * Stores a template as its next version; `version` in it is ignored. The same `contentKey` as the newest version's means
 * the same content, and changes nothing.
 */
export async function saveTemplate(
  db: Database,
  workspaceId: string,
  template: Template,
  { contentKey, by, at }: { readonly contentKey: string; readonly by: string; readonly at: Instant },
): Promise<{ version: number; changed: boolean }> {
  const { templates } = db.tables;
  const { id, title } = template;
  for (let attempt = 1; ; attempt++) {
    const [newest] = await db.read
      .select({ version: templates.version, contentKey: templates.contentKey })
      .from(templates)
      .where(and(eq(templates.workspaceId, workspaceId), eq(templates.id, id)))
      .orderBy(desc(templates.version))
      .limit(1);
    if (newest?.contentKey === contentKey) return { version: newest.version, changed: false };
    const version = (newest?.version ?? 0) + 1;
    const data = { ...template, version };
    const row = { workspaceId, id, version, title, data, contentKey, createdBy: by, createdAt: at };
    try {
      await db.commit([db.write.insert(templates).values(row).toSQL()]);
      return { version, changed: true };
    } catch (error) {
      if (!(error instanceof Conflict) || attempt === ATTEMPTS) throw error;
    }
  }
}
