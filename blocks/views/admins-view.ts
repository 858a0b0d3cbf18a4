import type { ModalView } from "@slack/types";
import type { WorkspaceSettings } from "../../src/domain/settings/workspace-settings.ts";
import { sumOf } from "../fields/choice-value.ts";
import { adminsField } from "../settings-fields.ts";
import { adminsModal } from "../settings-modals.ts";
import { say } from "../words/phrase.ts";
import { lines } from "../words/rich-text.ts";

type AdminsContent = { readonly under: string | null; readonly first: string };

/**
 * Asks who the admins of the app are. Where nobody is named yet, `first` is shown: whoever names others stays an admin, unless
 * they take themselves out.
 */
export function adminsView({ admins }: Pick<WorkspaceSettings, "admins">, { under, first }: AdminsContent): ModalView {
  return adminsModal.view({
    metadata: { under, was: sumOf(admins.join()) },
    title: "Admins",
    submit: "Save",
    blocks: [
      lines(say`Once somebody is named here, only they are admins of the app, besides those whom the operator names.`),
      adminsField.block(admins.length === 0 ? [first] : admins),
    ],
  });
}
