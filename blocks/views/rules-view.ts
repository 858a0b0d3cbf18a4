import type { ModalView } from "@slack/types";
import type { WorkspaceSettings } from "../../src/domain/settings/workspace-settings.ts";
import { fourEyesField, headChannelField, longestDaysField, mostRenewalsField } from "../settings-fields.ts";
import { rulesModal } from "../settings-modals.ts";
import { say } from "../words/phrase.ts";
import { lines } from "../words/rich-text.ts";

export const FOUR_EYES = "four-eyes";

/** Asks for the rules by which reviews of this workspace are led. */
export function rulesView(settings: WorkspaceSettings, { under }: { readonly under: string | null }): ModalView {
  const { fourEyes, waiver, headChannel } = settings;
  return rulesModal.view({
    metadata: { under, was: { fourEyes, ...waiver, headChannel } },
    title: "Rules",
    submit: "Save",
    blocks: [
      lines(say`A review keeps the rules that it began with. Changes count for those that start from now on.`),
      ...fourEyesField.blocks(
        [{ value: FOUR_EYES, label: "An item's only owner is not its only approver" }],
        fourEyes ? [FOUR_EYES] : [],
      ),
      longestDaysField.block(String(waiver.longestDays)),
      mostRenewalsField.block(String(waiver.mostRenewals)),
      headChannelField.block(headChannel),
    ],
  });
}
