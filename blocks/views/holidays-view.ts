import type { ModalView } from "@slack/types";
import { writtenHolidays } from "../../src/domain/settings/parse-holidays.ts";
import type { WorkspaceSettings } from "../../src/domain/settings/workspace-settings.ts";
import { sumOf } from "../fields/choice-value.ts";
import { holidaysModal } from "../settings-modals.ts";
import { say } from "../words/phrase.ts";
import { lines } from "../words/rich-text.ts";
import { calendarsField, ownHolidaysField } from "../working-time-fields.ts";

/** Asks on which days nobody of this workspace works. */
export function holidaysView({ holidays }: WorkspaceSettings, { under }: { readonly under: string | null }): ModalView {
  return holidaysModal.view({
    metadata: { under, was: holidaysSum(holidays) },
    title: "Holidays",
    submit: "Save",
    blocks: [
      lines(say`Nobody is reminded on these days, and they do not count as working days where a date is computed.`),
      ownHolidaysField.block(writtenHolidays(holidays.own)),
      calendarsField.block(holidays.countries.join("\n")),
    ],
  });
}

/** Tells whether the holidays are those that a form was opened with. */
export function holidaysSum(holidays: WorkspaceSettings["holidays"]): string {
  return sumOf(JSON.stringify(holidays));
}
