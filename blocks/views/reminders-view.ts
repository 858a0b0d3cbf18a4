import type { ModalView } from "@slack/types";
import type { PersonSettings } from "../../src/domain/nag/person-settings.ts";
import type { WorkingHours } from "../../src/domain/time/working-time.ts";
import {
  earliestField,
  latestField,
  ownDaysField,
  pausedUntilField,
  personZoneField,
  viaField,
} from "../nag-fields.ts";
import { remindersModal } from "../nag-modals.ts";
import { say } from "../words/phrase.ts";
import { lines } from "../words/rich-text.ts";

const DAYS = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"];
const WAYS = [
  { value: "direct", label: "A direct message" },
  { value: "channel", label: "A mention in the review's thread" },
];

/** Somebody's own reminder settings. `slackZone`: the zone of their profile. */
export function remindersView(
  { hours, timeZone, pausedUntil, via }: PersonSettings,
  { workspace, slackZone }: { readonly workspace: WorkingHours; readonly slackZone: string | null },
): ModalView {
  const { from, to, days } = hours ?? workspace;
  return remindersModal.view({
    metadata: {},
    title: "Reminder settings",
    submit: "Save",
    blocks: [
      lines(say`You are reminded once a day at most, within these hours, and not on holidays of this workspace.`),
      earliestField.block(from, { optional: true }),
      latestField.block(to, { optional: true }),
      ...ownDaysField.blocks(
        DAYS.map((label, index) => ({ value: String(index + 1), label })),
        days.map(String),
      ),
      personZoneField.block(
        timeZone ?? "",
        slackZone === null ? {} : { hint: `Empty: the one of your Slack profile, ${slackZone}.` },
      ),
      pausedUntilField.block(pausedUntil),
      viaField.block(WAYS, via),
    ],
  });
}
