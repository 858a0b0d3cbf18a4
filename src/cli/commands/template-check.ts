import { Command } from "commander";
import type { Door } from "../context.ts";
import { acceptOptions } from "../templates/accept-options.ts";
import type { CheckOptions } from "../templates/check-template.ts";

const load = () => import("../templates/check-template.ts");

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
    .action(async (file: string, options: CheckOptions) => say(await (await load()).checkTemplate(file, options)));
}
