import type { ModalView } from "@slack/types";
import {
  freezeFromField,
  freezeNameField,
  freezeServiceField,
  freezeToField,
  freezeZoneField,
} from "../settings-fields.ts";
import { freezeModal } from "../settings-modals.ts";
import { say } from "../words/phrase.ts";
import { lines } from "../words/rich-text.ts";
import { zoneChoices } from "./common-time-zones.ts";
import { ALL_SERVICES, serviceChoices } from "./service-choices.ts";

/** `timeZone`: that of whoever asks. */
export type FreezeContent = {
  readonly under: string | null;
  readonly services: readonly string[];
  readonly timeZone: string;
};

/** Asks when nothing may launch. */
export function freezeView({ under, services, timeZone }: FreezeContent): ModalView {
  return freezeModal.view({
    metadata: { under },
    title: "Add a freeze",
    submit: "Add",
    blocks: [
      lines(say`From the beginning of its first day to the end of its last, the gate says no.`),
      freezeNameField.block(),
      freezeServiceField.block(serviceChoices(services, null), ALL_SERVICES),
      freezeFromField.block(),
      freezeToField.block(),
      freezeZoneField.block(zoneChoices(timeZone), timeZone),
    ],
  });
}
