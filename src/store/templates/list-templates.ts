import { and, asc, eq, max } from "drizzle-orm";
import type { Template } from "../../domain/template.ts";
import type { Database } from "../database.ts";

/** The newest version of each of a workspace's own templates, by id. */
export async function listTemplates(db: Database, workspaceId: string): Promise<Template[]> {
  const { templates } = db.tables;
  const newest = db.read
    .select({ id: templates.id, version: max(templates.version).as("newest_version") })
    .from(templates)
    .where(eq(templates.workspaceId, workspaceId))
    .groupBy(templates.id)
    .as("newest");
  const rows = await db.read
    .select({ data: templates.data })
    .from(templates)
    .innerJoin(newest, and(eq(newest.id, templates.id), eq(newest.version, templates.version)))
    .where(eq(templates.workspaceId, workspaceId))
    .orderBy(asc(templates.id));
  return rows.map(({ data }) => data);
}
