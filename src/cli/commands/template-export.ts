import { Command, InvalidArgumentError } from "commander";
import type { Door } from "../context.ts";
import type { ExportOptions } from "../templates/export-template.ts";

const load = () => import("../templates/export-template.ts");

export function templateExportCommand({ context, say }: Door): Command {
  return new Command("export")
    .summary("print a template as YAML")
    .description("Prints a template, a stored or a shipped one, as YAML that `template import` reads back.")
    .argument("<id>", "the template's id, as `template list` shows it")
    .option("--version <number>", "this version instead of the newest", versionNumber)
    .option("--output <file>", "write to a new file instead of standard output")
    .option("--workspace <id>", "whose template (T…); left out: the only workspace there is")
    .action(async (id: string, options: ExportOptions) =>
      say(await (await load()).exportTemplate(context, id, options)),
    );
}

function versionNumber(text: string): number {
  if (!/^[1-9]\d{0,8}$/u.test(text)) throw new InvalidArgumentError("A version is a number: 1, 2, 3 ….");
  return Number(text);
}
