import { refusalPhrase } from "../../blocks/notices.ts";
import { plain } from "../../blocks/words/written-as.ts";
import type { Actor } from "../domain/permissions.ts";
import type { AccessRefusal } from "../domain/refusals.ts";
import type { Template } from "../domain/template.ts";
import { saveTemplate } from "../store/templates/save-template.ts";
import { importMarkdownInWorker } from "../templates/markdown/import-markdown-in-worker.ts";
import { shippedVersion } from "../templates/shipped-templates.ts";
import { parseTemplateInWorker } from "../templates/yaml/parse-template-in-worker.ts";
import type { Deps } from "./ports.ts";
import { rememberDelivery } from "./remember-delivery.ts";
import { secretInFile } from "./secret-in-file.ts";
import { deniedInWorkspace } from "./settings/denied-in-workspace.ts";

export type ImportTemplate = {
  readonly workspaceId: string;
  readonly actor: Actor;
  readonly delivery: string;
  readonly text: string;
  /** Tells YAML (`.yaml`, `.yml`) from Markdown, and gives the title where the text has none. */
  readonly fileName: string;
};

export type ImportNote = { readonly line: number; readonly message: string };

export type ImportedTemplate =
  | {
      readonly kind: "imported";
      readonly template: Template;
      /** Whether it became a new version, or equals the one that was there. */
      readonly isNew: boolean;
      readonly sections: number;
      readonly items: number;
      readonly criteria: number;
      readonly warnings: readonly ImportNote[];
    }
  | { readonly kind: "unusable"; readonly problems: readonly ImportNote[] }
  | { readonly kind: "denied"; readonly refusal: AccessRefusal }
  | { readonly kind: "duplicate" };

/** Stores a checklist as a template of the workspace, as a new version when its content changed. */
export async function importTemplate(deps: Deps, wish: ImportTemplate): Promise<ImportedTemplate> {
  const { workspaceId, actor, text, fileName } = wish;
  const denied = await deniedInWorkspace(deps, { ...wish, action: "template.import" });
  if (denied !== null) return denied.duplicate ? { kind: "duplicate" } : { kind: "denied", refusal: denied.refusal };
  const secret = await secretInFile(deps, text);
  if (secret !== null) {
    const { line, kind } = secret;
    const message = plain(refusalPhrase({ reason: "looks-secret", kind, field: "template" }));
    return { kind: "unusable", problems: [{ line, message }] };
  }
  const read = /\.ya?ml$/i.test(fileName) ? await readYaml(text, fileName) : await readMarkdown(text, fileName);
  if (read.kind === "unusable") return read;
  const { contentKey, ...counted } = read;
  if (contentKey === null) throw new Error("a template was read without the key of its content");
  if (await rememberDelivery(deps, wish)) return { kind: "duplicate" };
  const { version, changed } = await saveTemplate(deps.db, workspaceId, read.template, {
    contentKey,
    after: shippedVersion(read.template.id),
    by: actor.id,
    at: deps.now(),
  });
  return { ...counted, kind: "imported", template: { ...read.template, version }, isNew: changed };
}

type Read =
  | Extract<ImportedTemplate, { kind: "unusable" }>
  | ({ readonly kind: "read"; readonly contentKey: string | null } & Counted);
type Counted = Omit<Extract<ImportedTemplate, { kind: "imported" }>, "kind" | "isNew">;

async function readYaml(text: string, fileName: string): Promise<Read> {
  const { result: parsed, contentKey } = await parseTemplateInWorker(text, fileName);
  if (!parsed.ok) {
    const problems = parsed.problems.map(({ line, field, message }) => ({
      line,
      message: field === "" ? message : `${field}: ${message}`,
    }));
    return { kind: "unusable", problems };
  }
  const { template, warnings } = parsed;
  const items = template.sections.flatMap((section) => section.items);
  const criteria = items.flatMap((item) => item.criteria).length;
  const counted = { sections: template.sections.length, items: items.length, criteria };
  return { kind: "read", template, contentKey, ...counted, warnings };
}

async function readMarkdown(text: string, fileName: string): Promise<Read> {
  const { result, contentKey } = await importMarkdownInWorker(text, fileName);
  const { template, problem, report } = result;
  if (template === null) {
    return { kind: "unusable", problems: problem === null ? report.warnings : [{ line: 1, message: problem }] };
  }
  const { sections, items, criteria, warnings } = report;
  return { kind: "read", template, contentKey, sections, items, criteria, warnings };
}
