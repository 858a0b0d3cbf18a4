import { idOfChoice } from "../fields/choice-value.ts";
import type { FormValues } from "../form.ts";
import type { startModal } from "../modals.ts";
import { CARRY_OVER } from "./start-view.ts";

type StartForm = {
  /** Null: the form was opened in a channel, which its metadata names. */
  readonly channelId: string | null;
  readonly service: string;
  readonly version: string;
  readonly launch: string;
  /** Empty: none was picked or typed. */
  readonly timeZone: string;
  readonly templateId: string;
  readonly lead: string;
  readonly carryOver: boolean;
};

/** What somebody left in the start form. A time zone that was typed counts more than the picked one. */
export function startForm(
  values: FormValues<typeof startModal.fields>,
  templates: readonly { readonly id: string }[],
): StartForm {
  const { channel, typedTimeZone, timeZone, template, carryOver, service, version, launch, lead } = values;
  return {
    channelId: channel,
    service,
    version,
    launch,
    timeZone: typedTimeZone === "" ? (timeZone ?? "") : typedTimeZone,
    templateId: idOfChoice(templates, template) ?? template,
    lead,
    carryOver: carryOver.includes(CARRY_OVER),
  };
}
