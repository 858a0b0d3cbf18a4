import type { ModalView } from "@slack/types";
import type { WorkspaceSettings } from "../../src/domain/settings/workspace-settings.ts";
import { weekdaysInWords } from "../../src/domain/time/weekdays.ts";
import { workingTimeModal } from "../settings-modals.ts";
import { say } from "../words/phrase.ts";
import { lines } from "../words/rich-text.ts";
import { hoursFromField, hoursToField, quietDaysField, workingDaysField } from "../working-time-fields.ts";

const WEEKDAYS = [1, 2, 3, 4, 5, 6, 7].map((day) => ({ value: String(day), label: weekdaysInWords([day]) }));

/** Asks when people of this workspace work. */
export function workingTimeView(
  { hours, quietDays }: WorkspaceSettings,
  { under }: { readonly under: string | null },
): ModalView {
  const { from, to, days } = hours;
  return workingTimeModal.view({
    metadata: { under, was: { from, to, days: [...days], quietDays } },
    title: "Working time",
    submit: "Save",
    blocks: [
      lines(
        say`Each person is reminded within these hours in their own time zone, unless they chose hours of their own.`,
      ),
      hoursFromField.block(from),
      hoursToField.block(to),
      ...workingDaysField.blocks(WEEKDAYS, days.map(String)),
      quietDaysField.block(String(quietDays)),
    ],
  });
}
