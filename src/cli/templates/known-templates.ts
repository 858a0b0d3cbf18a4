import { existsSync } from "node:fs";
import type { Template } from "../../domain/template.ts";
import { availableTemplates } from "../../flows/available-templates.ts";
import { loadTemplate } from "../../store/templates/load-template.ts";
import { shippedTemplates } from "../../templates/shipped-templates.ts";
import type { Context } from "../context.ts";
import { databaseAddress } from "../database/database-address.ts";
import { readDatabase } from "../database/read-database.ts";
import { whichWorkspace } from "../database/which-workspace.ts";

type Source = Pick<Context, "env" | "fetch">;

/** The templates that a workspace can start reviews from. Before there is a database: the shipped ones. */
export async function knownTemplates(context: Source, workspace: string | undefined): Promise<readonly Template[]> {
  if (isFresh(context)) return shippedTemplates();
  return readDatabase(context, async (db) => availableTemplates({ db }, await whichWorkspace(context, db, workspace)));
}

/** One version of a template, its newest one unless another is named. */
export async function findTemplate(
  context: Source,
  { id, version, workspace }: { id: string; version: number | undefined; workspace: string | undefined },
): Promise<Template | undefined> {
  const newest = (await knownTemplates(context, workspace)).find((template) => template.id === id);
  if (version === undefined || newest?.version === version) return newest;
  const shipped = shippedTemplates().find((template) => template.id === id && template.version === version);
  if (isFresh(context)) return shipped;
  const own = await readDatabase(context, async (db) =>
    loadTemplate(db, await whichWorkspace(context, db, workspace), id, version),
  );
  return own ?? shipped;
}

function isFresh(context: Source): boolean {
  const { file } = databaseAddress(context);
  return file !== null && !existsSync(file);
}
