import type { ModalView } from "@slack/types";
import { freezeNameField, freezeServiceField, freezeZoneField, sessionsField } from "../settings-fields.ts";
import { sessionsModal } from "../settings-modals.ts";
import { say } from "../words/phrase.ts";
import { lines } from "../words/rich-text.ts";
import { zoneChoices } from "./common-time-zones.ts";
import type { FreezeContent } from "./freeze-view.ts";
import { ALL_SERVICES, serviceChoices } from "./service-choices.ts";

/** Asks for a calendar of sessions, such as a market's, in which nothing may launch. */
export function sessionsView({ under, services, timeZone }: FreezeContent): ModalView {
  return sessionsModal.view({
    metadata: { under },
    title: "Add sessions",
    submit: "Add",
    blocks: [
      lines(
        say`While one of these sessions is on, the gate says no. Days that are not named, like holidays, are free.`,
      ),
      freezeNameField.block(),
      freezeServiceField.block(serviceChoices(services, null), ALL_SERVICES),
      sessionsField.block(),
      freezeZoneField.block(zoneChoices(timeZone), timeZone),
    ],
  });
}
