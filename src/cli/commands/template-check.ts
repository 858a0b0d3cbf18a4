import { Command } from "commander";
import type { AcceptOffers } from "../../templates/markdown/offers.ts";
import { type Answer, answered, asJson } from "../answer.ts";
import type { Door } from "../context.ts";
import { acceptOptions } from "../templates/accept-options.ts";
import { readTemplateFile } from "../templates/read-template-file.ts";
import { summarySentence } from "../templates/summary-sentence.ts";
import { understandTemplate } from "../templates/understand-template.ts";
import { warningLines } from "../templates/warning-lines.ts";

type Options = AcceptOffers & { readonly json?: true };

export function templateCheckCommand({ say }: Door): Command {
  return acceptOptions(new Command("check"))
    .summary("say whether a file is a template, and what is in it")
    .description(
      "Reads a template (YAML, or Markdown with check boxes) and says what would be imported. Stores nothing.\n" +
        "Exits with 0 when it can be imported, also with warnings or only by --tables or --lists, and with 1 when not.",
    )
    .argument("<file>", "a .md, .yaml or .yml file of at most 1 MB")
    .option("--json", "print one JSON object: title, sections, items, criteria, warnings")
    .addHelpText(
      "after",
      "\nIn --json, `items` counts every check box of a Markdown file, `criteria` how many of them are sub-checks of another,\n" +
        "and `sections` the headings that have some. Of a YAML file, `items` and `criteria` are counted apart.",
    )
    .action(async (file: string, options: Options) => say(await checkTemplate(file, options)));
}

export async function checkTemplate(file: string, { json, ...accept }: Options): Promise<Answer> {
  const understood = understandTemplate(await readTemplateFile(file), file, accept);
  const { report } = understood;
  const stdout = json && report !== null ? asJson(report) : "";
  if (!understood.ok) return { exitCode: understood.offers ? 0 : 1, stdout, stderr: understood.problems };
  if (json) return answered({ stdout });
  return answered({
    stdout: summarySentence(understood.template),
    stderr: warningLines(file, understood.report.warnings),
  });
}
