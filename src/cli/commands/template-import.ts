import { Command } from "commander";
import type { Template } from "../../domain/template.ts";
import { loadTemplate } from "../../store/templates/load-template.ts";
import { saveTemplate } from "../../store/templates/save-template.ts";
import { contentKey } from "../../templates/content-key.ts";
import type { AcceptOffers } from "../../templates/markdown/offers.ts";
import { shippedTemplates } from "../../templates/shipped-templates.ts";
import { type Answer, answered, failed } from "../answer.ts";
import type { Context, Door } from "../context.ts";
import { whichWorkspace } from "../database/which-workspace.ts";
import { writeDatabase } from "../database/write-database.ts";
import { acceptOptions } from "../templates/accept-options.ts";
import { changeLines } from "../templates/change-lines.ts";
import { readTemplateFile } from "../templates/read-template-file.ts";
import { summarySentence } from "../templates/summary-sentence.ts";
import { understandTemplate } from "../templates/understand-template.ts";
import { warningLines } from "../templates/warning-lines.ts";
import { withId } from "../templates/with-id.ts";

type Options = AcceptOffers & { readonly workspace?: string; readonly id?: string };

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
    .action(async (file: string, options: Options) => say(await importTemplate(context, file, options)));
}

export async function importTemplate(
  context: Context,
  file: string,
  { workspace, id, ...accept }: Options,
): Promise<Answer> {
  const understood = understandTemplate(await readTemplateFile(file), file, accept);
  if (!understood.ok) return failed(understood.problems);
  const template = id === undefined ? understood.template : withId(understood.template, id);
  return writeDatabase(context, async (db) => {
    const workspaceId = await whichWorkspace(context, db, workspace);
    const before = (await loadTemplate(db, workspaceId, template.id)) ?? shipped(template.id);
    const { version, changed } = await saveTemplate(db, workspaceId, template, {
      contentKey: contentKey(template),
      by: "command line",
      at: context.now(),
    });
    const news = changed
      ? `Stored as version ${version} of \`${template.id}\` in workspace ${workspaceId}.`
      : `Nothing changed: this is version ${version} of \`${template.id}\` in workspace ${workspaceId} already.`;
    const changes = changed && before !== undefined ? changeLines(before, template) : "";
    return answered({
      stdout: [summarySentence(template), news, changes].filter((part) => part !== "").join("\n"),
      stderr: warningLines(file, understood.report.warnings),
    });
  });
}

function shipped(id: string): Template | undefined {
  return shippedTemplates().find((template) => template.id === id);
}
