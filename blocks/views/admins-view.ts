import type { ModalView } from "@slack/types";
import { adminsField } from "../settings-fields.ts";
import { adminsModal } from "../settings-modals.ts";
import { type Phrase, say } from "../words/phrase.ts";
import { lines } from "../words/rich-text.ts";

type AdminsContent = {
  readonly under: string | null;
  readonly admins: readonly string[];
  readonly notice?: Phrase;
};

/** Asks who the admins of the app are. */
export function adminsView({ under, admins, notice }: AdminsContent): ModalView {
  return adminsModal.view({
    metadata: { under },
    title: "Admins",
    submit: "Save",
    blocks: [
      ...(notice === undefined ? [] : [lines(notice)]),
      lines(say`Once somebody is named here, only they are admins of the app, besides those whom the operator names.`),
      adminsField.block(admins),
    ],
  });
}
