import { refusalPhrase } from "../../../blocks/notices.ts";
import { plain } from "../../../blocks/words/written-as.ts";
import type { Template } from "../../domain/template.ts";
import { secretInFile } from "../../flows/secret-in-file.ts";
import { findSecret } from "../../secrets/find-secret.ts";
import { loadTemplate } from "../../store/templates/load-template.ts";
import { saveTemplate } from "../../store/templates/save-template.ts";
import { contentKey } from "../../templates/content-key.ts";
import type { AcceptOffers } from "../../templates/markdown/offers.ts";
import { shippedTemplates, shippedVersion } from "../../templates/shipped-templates.ts";
import { type Answer, answered, failed } from "../answer.ts";
import type { Context } from "../context.ts";
import { whichWorkspace } from "../database/which-workspace.ts";
import { writeDatabase } from "../database/write-database.ts";
import { changeLines } from "./change-lines.ts";
import { readTemplateFile } from "./read-template-file.ts";
import { summarySentence } from "./summary-sentence.ts";
import { understandTemplate } from "./understand-template.ts";
import { warningLines } from "./warning-lines.ts";
import { withId } from "./with-id.ts";

export type ImportOptions = AcceptOffers & { readonly workspace?: string; readonly id?: string };

export async function importTemplate(
  context: Context,
  file: string,
  { workspace, id, ...accept }: ImportOptions,
): Promise<Answer> {
  const text = await readTemplateFile(file);
  const secret = await secretInFile({ findSecret }, text);
  if (secret !== null) {
    const sentence = plain(refusalPhrase({ reason: "looks-secret", kind: secret.kind, field: "template" }));
    return failed(`${file}, line ${secret.line}: ${sentence}`);
  }
  const understood = understandTemplate(text, file, accept);
  if (!understood.ok) return failed(understood.problems);
  const template = id === undefined ? understood.template : withId(understood.template, id);
  return writeDatabase(context, async (db) => {
    const workspaceId = await whichWorkspace(context, db, workspace);
    const before = (await loadTemplate(db, workspaceId, template.id)) ?? shipped(template.id);
    const { version, changed } = await saveTemplate(db, workspaceId, template, {
      contentKey: contentKey(template),
      after: shippedVersion(template.id),
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
