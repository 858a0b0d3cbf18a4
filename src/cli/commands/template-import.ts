import { Command } from "commander";
import type { Door } from "../context.ts";
import { acceptOptions } from "../templates/accept-options.ts";
import type { ImportOptions } from "../templates/import-template.ts";

const load = () => import("../templates/import-template.ts");

export function templateImportCommand({ context, say }: Door): Command {
  return acceptOptions(new Command("import"))
    .summary("store a template, as a new version when its content changed")
    .description(
      "Stores a template (YAML, or Markdown with check boxes). A new version is made only when the content changed;\n" +
        "reviews keep the version that they started with. Works while the bot runs.",
    )
    .argument("<file>", "a .md, .yaml or .yml file of at most 1 MB")
    .option("--workspace <id>", "whose template it is (T…); left out: the only workspace there is")
    .option("--id <id>", "store it under this id instead of the file's own")
    .addHelpText(
      "after",
      "\nBefore the bot's first start no workspace is known: name yours with --workspace, or set SLACK_BOT_TOKEN (in .env),\n" +
        "so that Slack can be asked for it.",
    )
    .action(async (file: string, options: ImportOptions) =>
      say(await (await load()).importTemplate(context, file, options)),
    );
}
