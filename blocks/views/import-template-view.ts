import type { ModalView } from "@slack/types";
import { pastedTemplateField, templateFileField } from "../fields.ts";
import { importTemplateModal } from "../modals.ts";
import { code, type Phrase, say } from "../words/phrase.ts";
import { lines } from "../words/rich-text.ts";

/** Asks for a checklist, pasted or as a file. */
export function importTemplateView({
  notice,
  pasted = "",
  files = true,
}: {
  notice?: Phrase;
  pasted?: string;
  files?: boolean;
} = {}): ModalView {
  return importTemplateModal.view({
    metadata: {},
    title: "Import a checklist",
    submit: "Import",
    blocks: [
      ...(notice === undefined ? [] : [lines(notice)]),
      lines(
        say`Headings become sections, boxes like ${code("- [ ] Backups run")} become items, and boxes under a box become its criteria.`,
        say`Reviews that run already keep the version that they started with.`,
      ),
      pastedTemplateField.block(pasted),
      ...(files ? [templateFileField.block()] : []),
    ],
  });
}
