import type { ModalView } from "@slack/types";
import { listedHolders } from "../../src/domain/settings/with-role.ts";
import type { WorkspaceSettings } from "../../src/domain/settings/workspace-settings.ts";
import { sumOf } from "../fields/choice-value.ts";
import type { Choice } from "../fields/option.ts";
import { LIMITS } from "../limits.ts";
import { roleGroupsField, rolePeopleField, roleServiceField } from "../settings-fields.ts";
import { roleModal } from "../settings-modals.ts";
import { bold, say } from "../words/phrase.ts";
import { lines } from "../words/rich-text.ts";
import type { UserGroup } from "./owner-choices.ts";
import { ALL_SERVICES, serviceChoices } from "./service-choices.ts";

type RoleContent = {
  readonly under: string | null;
  readonly role: string;
  /** Null: all of them. */
  readonly service: string | null;
  readonly services: readonly string[];
  /** Empty where the workspace has none, or does not say. */
  readonly groups: readonly UserGroup[];
};

/** Asks who holds a role, for all services or for one. Picking another service shows who holds it there. */
export function roleView(settings: WorkspaceSettings, content: RoleContent): ModalView {
  const { under, role, service, services, groups } = content;
  const holders = listedHolders(settings, { role, service }) ?? [];
  const held = holders.filter((id) => id.startsWith("S"));
  const choices = groupChoices(groups, held);
  const place = { variant: service ?? ALL_SERVICES };
  return roleModal.view({
    metadata: { under, role, service, was: sumOf(holders.join()), groups: choices.length > 0 },
    title: "Role",
    submit: "Save",
    blocks: [
      lines(
        say`Who holds the role ${bold(role, 60)}?`,
        service === null ? null : say`Left empty, those who hold it for all services hold it for this one, too.`,
      ),
      roleServiceField.block(serviceChoices(services, service), service ?? ALL_SERVICES),
      rolePeopleField.block(holders, place),
      ...(choices.length === 0 ? [] : [roleGroupsField.block(choices, held, place)]),
    ],
  });
}

/** Groups that hold the role are always among them, also those that Slack does not list. */
function groupChoices(groups: readonly UserGroup[], held: readonly string[]): readonly Choice[] {
  const missing = held.filter((id) => !groups.some((group) => group.id === id));
  return [
    ...missing.map((id) => ({ value: id, label: `The present group (${id})` })),
    ...groups
      .toSorted((a, b) => Number(held.includes(b.id)) - Number(held.includes(a.id)))
      .map(({ id, name }) => ({
        value: id,
        label: name,
      })),
  ].slice(0, LIMITS.options.select);
}
