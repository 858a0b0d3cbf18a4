import { writeFile } from "node:fs/promises";
import { Command, InvalidArgumentError } from "commander";
import { didYouMean } from "../../templates/did-you-mean.ts";
import { writeTemplate } from "../../templates/yaml/write-template.ts";
import { type Answer, answered } from "../answer.ts";
import { CommandFailure } from "../command-failure.ts";
import type { Context, Door } from "../context.ts";
import { findTemplate, knownTemplates } from "../templates/known-templates.ts";

type Options = { readonly version?: number; readonly output?: string; readonly workspace?: string };

export function templateExportCommand({ context, say }: Door): Command {
  return new Command("export")
    .summary("print a template as YAML")
    .description("Prints a template, a stored or a shipped one, as YAML that `template import` reads back.")
    .argument("<id>", "the template's id, as `template list` shows it")
    .option("--version <number>", "this version instead of the newest", versionNumber)
    .option("--output <file>", "write to a new file instead of standard output")
    .option("--workspace <id>", "whose template (T…); left out: the only workspace there is")
    .action(async (id: string, options: Options) => say(await exportTemplate(context, id, options)));
}

export async function exportTemplate(
  context: Context,
  id: string,
  { version, output, workspace }: Options,
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

function versionNumber(text: string): number {
  if (!/^[1-9]\d{0,8}$/u.test(text)) throw new InvalidArgumentError("A version is a number: 1, 2, 3 ….");
  return Number(text);
}
