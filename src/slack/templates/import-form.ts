import { importAnswer, importRefusedAnswer } from "../../../blocks/answers/import-answer.ts";
import { pastedTemplateField, templateFileField } from "../../../blocks/fields.ts";
import type { FormValues } from "../../../blocks/form.ts";
import { importTemplateModal } from "../../../blocks/modals.ts";
import { importTemplateView } from "../../../blocks/views/import-template-view.ts";
import { importTemplate } from "../../flows/import-template.ts";
import { deniedInWorkspace } from "../../flows/settings/denied-in-workspace.ts";
import type { Door } from "../door.ts";
import { refuse } from "../items/after-change.ts";
import { formAnswer } from "../knock/form-answer.ts";
import { closed, type FormReply, nothing, type Reply, window } from "../knock/replies.ts";
import type { Visitor } from "../knock/visit.ts";
import { FILE_NEEDED, FILE_TOO_LARGE, FILE_UNREADABLE } from "../sentences.ts";

/** A checklist of thousands of items is well below. */
const MOST_BYTES = 1_000_000;
/** Bound to Markdown: YAML that is pasted is told by its first key. */
const PASTED_NAMES = { yaml: "pasted.yaml", markdown: "pasted.md" };

export async function askForTemplate(door: Door, visit: Visitor): Promise<Reply> {
  const { workspaceId, actor, delivery } = visit;
  const denied = await deniedInWorkspace(door.deps, { workspaceId, actor, delivery, action: "template.import" });
  if (denied === null) return window(importTemplateView({ files: await door.takesFiles(workspaceId) }));
  return denied.duplicate ? nothing("duplicate") : refuse(visit, denied.refusal);
}

/** Imports a checklist that was pasted or added as a file. */
export async function importFrom(
  door: Door,
  visit: Visitor,
  _metadata: object,
  { pasted, files }: FormValues<typeof importTemplateModal.fields>,
): Promise<FormReply> {
  const source = await sourceOf(door, visit, pasted, files[0]);
  if ("errors" in source) return { show: "errors", errors: source.errors, outcome: "unreadable" };
  const { workspaceId, actor, delivery } = visit;
  const imported = await importTemplate(door.deps, { workspaceId, actor, delivery, ...source });
  switch (imported.kind) {
    case "duplicate":
      return closed("duplicate");
    case "denied":
      return formAnswer({ ok: false, duplicate: false, refusal: imported.refusal }, importTemplateModal, null);
    case "unusable":
      return closed("unusable", importRefusedAnswer(source.fileName, imported.problems));
    case "imported":
      return closed(imported.isNew ? "imported" : "unchanged", importAnswer(imported));
  }
}

type Source =
  | { readonly text: string; readonly fileName: string }
  | { readonly errors: { readonly [blockId: string]: string } };

async function sourceOf(
  door: Door,
  { workspaceId }: Visitor,
  pasted: string,
  file: FormValues<typeof importTemplateModal.fields>["files"][number] | undefined,
): Promise<Source> {
  if (file === undefined) {
    if (pasted.trim() === "") return { errors: { [pastedTemplateField.id]: FILE_NEEDED } };
    return {
      text: pasted,
      fileName: /^\s*(id|title|sections):/.test(pasted) ? PASTED_NAMES.yaml : PASTED_NAMES.markdown,
    };
  }
  const no = (sentence: string): Source => ({ errors: { [templateFileField.id]: sentence } });
  if ((file.size ?? 0) > MOST_BYTES) return no(FILE_TOO_LARGE);
  const url = file.url_private_download ?? (await urlOf(door, workspaceId, file.id));
  const text = url === null ? null : await door.files.text(workspaceId, url, MOST_BYTES);
  if (text?.ok === true) return { text: text.value, fileName: file.name ?? file.title ?? "checklist.md" };
  return no(text?.error === "too_large" ? FILE_TOO_LARGE : FILE_UNREADABLE);
}

async function urlOf({ files }: Door, workspaceId: string, fileId: string): Promise<string | null> {
  const info = await files.info(workspaceId, fileId);
  return info.ok ? (info.value.url_private_download ?? null) : null;
}
