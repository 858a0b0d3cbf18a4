import { and, desc, eq } from "drizzle-orm";
import type { Template } from "../../domain/template.ts";
import type { Instant } from "../../domain/time/time.ts";
import { againOnConflict } from "../again-on-conflict.ts";
import type { Database } from "../database.ts";

const ATTEMPTS = 10;

type NewVersion = {
  readonly contentKey: string;
  /** It gets a later version than this one: the shipped template's that it replaces. */
  readonly after?: number;
  readonly by: string;
  readonly at: Instant;
};

/**
 * Stores a template as its next version; `version` in it is ignored. The same `contentKey` as the newest version's means
 * the same content, and changes nothing.
 */
export function saveTemplate(
  db: Database,
  workspaceId: string,
  template: Template,
  { contentKey, after = 0, by, at }: NewVersion,
): Promise<{ version: number; changed: boolean }> {
  const { templates } = db.tables;
  const { id, title } = template;
  return againOnConflict(
    async () => {
      const [newest] = await db.read
        .select({ version: templates.version, contentKey: templates.contentKey })
        .from(templates)
        .where(and(eq(templates.workspaceId, workspaceId), eq(templates.id, id)))
        .orderBy(desc(templates.version))
        .limit(1);
      if (newest?.contentKey === contentKey) return { version: newest.version, changed: false };
      const version = Math.max(newest?.version ?? 0, after) + 1;
      const data = { ...template, version };
      const row = { workspaceId, id, version, title, data, contentKey, createdBy: by, createdAt: at };
      await db.commit([db.write.insert(templates).values(row).toSQL()]);
      return { version, changed: true };
    },
    { attempts: ATTEMPTS },
  );
}
