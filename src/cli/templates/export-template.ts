import { writeFile } from "node:fs/promises";
import { didYouMean } from "../../templates/did-you-mean.ts";
import { writeTemplate } from "../../templates/yaml/write-template.ts";
import { type Answer, answered } from "../answer.ts";
import { CommandFailure } from "../command-failure.ts";
import type { Context } from "../context.ts";
import { findTemplate, knownTemplates } from "./known-templates.ts";

export type ExportOptions = { readonly version?: number; readonly output?: string; readonly workspace?: string };

export async function exportTemplate(
  context: Context,
  id: string,
  { version, output, workspace }: ExportOptions,
): Promise<Answer> {
  const template = await findTemplate(context, { id, version, workspace });
  if (template === undefined) throw new CommandFailure(await notThere(context, { id, version, workspace }));
  const yaml = writeTemplate(template);
  if (output === undefined) return answered({ stdout: yaml.trimEnd() });
  await writeFile(output, yaml, { flag: "wx" }).catch((error: NodeJS.ErrnoException) => {
    throw new CommandFailure(
      error.code === "EEXIST"
        ? `${output} is there already. Name another file; nothing was written.`
        : `${output} cannot be written (${error.code ?? "unknown"}).`,
    );
  });
  return answered({ stderr: `Wrote version ${template.version} of \`${id}\` to ${output}.` });
}

async function notThere(
  context: Context,
  { id, version, workspace }: { id: string; version: number | undefined; workspace: string | undefined },
): Promise<string> {
  const known = (await knownTemplates(context, workspace)).map((template) => template.id);
  if (version !== undefined && known.includes(id)) return `\`${id}\` has no version ${version}.`;
  return `There is no template \`${id}\`.${didYouMean(id, known)} \`readiness template list\` shows all.`;
}
