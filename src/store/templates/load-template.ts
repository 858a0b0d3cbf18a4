import { and, desc, eq } from "drizzle-orm";
import type { Template } from "../../domain/template.ts";
import type { Database } from "../database.ts";

/** A workspace's own template, in one version or in its newest one. */
export async function loadTemplate(
  db: Database,
  workspaceId: string,
  id: string,
  version?: number,
): Promise<Template | undefined> {
  const { templates } = db.tables;
  const [row] = await db.read
    .select({ data: templates.data })
    .from(templates)
    .where(
      and(
        eq(templates.workspaceId, workspaceId),
        eq(templates.id, id),
        version === undefined ? undefined : eq(templates.version, version),
      ),
    )
    .orderBy(desc(templates.version))
    .limit(1);
  return row?.data;
}
