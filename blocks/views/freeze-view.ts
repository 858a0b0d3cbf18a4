import type { ModalView } from "@slack/types";
import type { FormValues } from "../form.ts";
import {
  freezeFromField,
  freezeNameField,
  freezeServiceField,
  freezeToField,
  freezeZoneField,
} from "../settings-fields.ts";
import { freezeModal } from "../settings-modals.ts";
import { type Phrase, say } from "../words/phrase.ts";
import { lines } from "../words/rich-text.ts";
import { COMMON_TIME_ZONES } from "./common-time-zones.ts";
import { ALL_SERVICES, serviceChoices } from "./service-choices.ts";

type FreezeContent = {
  readonly under: string | null;
  readonly services: readonly string[];
  /** The zone of whoever asks. */
  readonly timeZone: string;
  readonly typed?: Partial<FormValues<typeof freezeModal.fields>>;
  readonly notice?: Phrase;
};

/** Asks when nothing may launch. */
export function freezeView({ under, services, timeZone, typed = {}, notice }: FreezeContent): ModalView {
  const zone = typed.timeZone ?? timeZone;
  const zones = COMMON_TIME_ZONES.includes(zone) ? COMMON_TIME_ZONES : [zone, ...COMMON_TIME_ZONES];
  return freezeModal.view({
    metadata: { under },
    title: "Add a freeze",
    submit: "Add",
    blocks: [
      ...(notice === undefined ? [] : [lines(notice)]),
      lines(say`From the beginning of its first day to the end of its last, the gate says no.`),
      freezeNameField.block(typed.name),
      freezeServiceField.block(serviceChoices(services, null), typed.service ?? ALL_SERVICES),
      freezeFromField.block(typed.from),
      freezeToField.block(typed.to),
      freezeZoneField.block(
        zones.map((value) => ({ value, label: value.replaceAll("_", " ") })),
        zone,
      ),
    ],
  });
}
