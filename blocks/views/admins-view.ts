import type { ModalView } from "@slack/types";
import { adminsField } from "../settings-fields.ts";
import { adminsModal } from "../settings-modals.ts";
import { say } from "../words/phrase.ts";
import { lines } from "../words/rich-text.ts";

type AdminsContent = { readonly under: string | null; readonly admins: readonly string[] };

/** Asks who the admins of the app are. */
export function adminsView({ under, admins }: AdminsContent): ModalView {
  return adminsModal.view({
    metadata: { under },
    title: "Admins",
    submit: "Save",
    blocks: [
      lines(say`Once somebody is named here, only they are admins of the app, besides those whom the operator names.`),
      adminsField.block(admins),
    ],
  });
}
