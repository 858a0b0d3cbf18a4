import type { KnownBlock, ModalView } from "@slack/types";
import type { RoleShare } from "../../src/domain/review/owners-by-role.ts";
import type { Template } from "../../src/domain/template.ts";
import { choiceValue } from "../fields/choice-value.ts";
import type { Choice } from "../fields/option.ts";
import {
  carryOverField,
  channelToStartInField,
  launchField,
  leadField,
  serviceField,
  templateField,
  timeZoneField,
  typedTimeZoneField,
  versionField,
} from "../fields.ts";
import type { FormValues } from "../form.ts";
import { startModal } from "../modals.ts";
import type { Phrase } from "../words/phrase.ts";
import { lines } from "../words/rich-text.ts";
import { roleSharesPhrase } from "../words/role-shares-phrase.ts";
import { zoneChoices } from "./common-time-zones.ts";
import { templatePreview } from "./template-preview.ts";

export const CARRY_OVER = "carry-over";

/** What is known or typed already. `template`: the picked one's id; unknown or absent: the first. */
export type StartTyped = Partial<FormValues<typeof startModal.fields>>;
type StartContent = {
  /** Where the review will live; null: the form asks. */
  readonly channelId: string | null;
  /** At least one. */
  readonly templates: readonly Template[];
  readonly typed?: StartTyped;
  /** Who would get what by role, of the picked template. */
  readonly byRole?: readonly RoleShare[];
  readonly notice?: Phrase;
};

/** Asks for what a review's start needs. Picking another template shows its sections. */
export function startView({ channelId, templates, typed = {}, byRole = [], notice }: StartContent): ModalView {
  const picked = templates.find(({ id }) => choiceValue(id) === typed.template) ?? templates[0];
  const zone = typed.timeZone ?? null;
  return startModal.view({
    metadata: { channelId },
    title: "Start a launch review",
    submit: "Start",
    blocks: [
      ...(notice === undefined ? [] : [lines(notice)]),
      ...(channelId === null ? [channelToStartInField.block(typed.channel, { optional: false })] : []),
      serviceField.block(typed.service),
      versionField.block(typed.version),
      launchField.block(typed.launch),
      timeZoneField.block(zoneChoices(zone), zone),
      typedTimeZoneField.block(typed.typedTimeZone),
      ...templateBlocks(templates, picked),
      ...sharesBlocks(byRole),
      leadField.block(typed.lead),
      ...carryOverField.blocks([CARRY_OVER_CHOICE], typed.carryOver ?? [CARRY_OVER]),
    ],
  });
}

function sharesBlocks(byRole: readonly RoleShare[]): KnownBlock[] {
  const phrase = roleSharesPhrase(byRole);
  return phrase === null ? [] : [lines(phrase)];
}

const CARRY_OVER_CHOICE: Choice = { value: CARRY_OVER, label: "Copy owners and still-fresh evidence" };

/** Templates to pick from. */
export function templateChoices(templates: readonly Template[]): readonly Choice[] {
  return templates.map(({ id, title, version }) => ({ value: choiceValue(id), label: `${title} (v${version})` }));
}

function templateBlocks(templates: readonly Template[], picked: Template | undefined): KnownBlock[] {
  if (picked === undefined) return [];
  return [templateField.block(templateChoices(templates), choiceValue(picked.id)), templatePreview(picked)];
}
