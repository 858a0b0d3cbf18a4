import { sumOf } from "../../../blocks/fields/choice-value.ts";
import type { FormValues } from "../../../blocks/form.ts";
import { headChannelField, roleServiceField } from "../../../blocks/settings-fields.ts";
import { adminsModal, freezeModal, roleModal, rulesModal, sessionsModal } from "../../../blocks/settings-modals.ts";
import { FOUR_EYES } from "../../../blocks/views/rules-view.ts";
import { serviceOf } from "../../../blocks/views/service-choices.ts";
import { plain } from "../../../blocks/words/written-as.ts";
import { refused } from "../../domain/decision.ts";
import { parseSessions } from "../../domain/settings/freeze-session.ts";
import { listedHolders, type RolePlace, withRole } from "../../domain/settings/with-role.ts";
import type { FreezeWindow, WorkspaceSettings } from "../../domain/settings/workspace-settings.ts";
import { peopleRefusal } from "../../flows/settings/people-refusal.ts";
import { type SettingsSaved, saveSettings } from "../../flows/settings/save-settings.ts";
import type { Door } from "../door.ts";
import { formAnswer } from "../knock/form-answer.ts";
import type { FormReply } from "../knock/replies.ts";
import type { Visitor } from "../knock/visit.ts";
import { HEAD_CHANNEL_NOT_IN, LIST_OF_OTHER_SERVICE } from "../sentences.ts";
import { redrawSettings } from "./settings-window.ts";

type Under = { readonly under: string | null };

export async function saveAdmins(
  door: Door,
  visit: Visitor,
  { under, was }: Under & { readonly was: string },
  { admins }: FormValues<typeof adminsModal.fields>,
): Promise<FormReply> {
  const no = await peopleRefusal(door.deps, visit.workspaceId, admins);
  const saved = await save(door, visit, (settings) => {
    if (no !== null) return refused(no);
    return sumOf(settings.admins.join()) === was ? { admins } : refused({ reason: "holders-changed" });
  });
  return answered(door, visit, under, saved, adminsModal);
}

/** Only what was changed in the form is changed: another admin may have saved something else meanwhile. */
export async function saveRules(
  door: Door,
  visit: Visitor,
  { under, was }: Under & { readonly was: Rules },
  { fourEyes: ticked, ...typed }: FormValues<typeof rulesModal.fields>,
): Promise<FormReply> {
  const left: Rules = { ...typed, fourEyes: ticked.includes(FOUR_EYES) };
  const { workspaceId } = visit;
  const { headChannel } = left;
  if (headChannel !== null && headChannel !== was.headChannel) {
    const isIn = await door.directory.isIn(workspaceId, headChannel);
    if (isIn === false) {
      return {
        show: "errors",
        errors: { [headChannelField.id]: plain(HEAD_CHANNEL_NOT_IN) },
        outcome: "not-in-channel",
      };
    }
  }
  const saved = await save(door, visit, (settings) => changedRules(settings, was, left));
  return answered(door, visit, under, saved, rulesModal);
}

type Rules = {
  readonly fourEyes: boolean;
  readonly longestDays: number;
  readonly mostRenewals: number;
  readonly headChannel: string | null;
};

function changedRules(settings: WorkspaceSettings, was: Rules, left: Rules): Partial<WorkspaceSettings> {
  const { waiver } = settings;
  return {
    ...(left.fourEyes === was.fourEyes ? {} : { fourEyes: left.fourEyes }),
    ...(left.headChannel === was.headChannel ? {} : { headChannel: left.headChannel }),
    waiver: {
      longestDays: left.longestDays === was.longestDays ? waiver.longestDays : left.longestDays,
      mostRenewals: left.mostRenewals === was.mostRenewals ? waiver.mostRenewals : left.mostRenewals,
    },
  };
}

type OfRole = Under & RolePlace & { readonly was: string; readonly groups: boolean };

export async function saveRole(
  door: Door,
  visit: Visitor,
  { under, role, service: shown, was, groups }: OfRole,
  { service: choice, people, userGroups }: FormValues<typeof roleModal.fields>,
): Promise<FormReply> {
  const place = { role, service: serviceOf(choice) };
  if (place.service !== shown) {
    return {
      show: "errors",
      errors: { [roleServiceField.id]: LIST_OF_OTHER_SERVICE },
      outcome: "list-of-other-service",
    };
  }
  const no = await peopleRefusal(door.deps, visit.workspaceId, people);
  const saved = await save(door, visit, (settings) => {
    if (no !== null) return refused(no);
    const holders = listedHolders(settings, place) ?? [];
    if (sumOf(holders.join()) !== was) return refused({ reason: "holders-changed" });
    const held = holders.filter((id) => id.startsWith("S"));
    return withRole(settings, place, [...people, ...(groups ? userGroups : held)]);
  });
  return answered(door, visit, under, saved, roleModal);
}

export async function addFreeze(
  door: Door,
  visit: Visitor,
  { under }: Under,
  { name, service, from, to, timeZone }: FormValues<typeof freezeModal.fields>,
): Promise<FormReply> {
  const id = door.deps.newId();
  const freeze: FreezeWindow = { kind: "window", id, name, service: serviceOf(service), from, to, timeZone };
  const saved = await save(door, visit, ({ freezes }) => ({ freezes: [...freezes, freeze] }));
  return answered(door, visit, under, saved, freezeModal);
}

export async function addSessions(
  door: Door,
  visit: Visitor,
  { under }: Under,
  { name, service, sessions: text, timeZone }: FormValues<typeof sessionsModal.fields>,
): Promise<FormReply> {
  const freeze = { kind: "sessions", id: door.deps.newId(), name, service: serviceOf(service), timeZone } as const;
  const saved = await save(door, visit, ({ freezes }) => {
    const parsed = parseSessions(text);
    return parsed.ok ? { freezes: [...freezes, { ...freeze, sessions: parsed.sessions }] } : parsed;
  });
  return answered(door, visit, under, saved, sessionsModal);
}

export function save(
  { deps }: Door,
  { workspaceId, actor, delivery }: Visitor,
  wish: Parameters<typeof saveSettings>[2],
): Promise<SettingsSaved> {
  return saveSettings(deps, { workspaceId, actor, delivery }, wish);
}

/** The form closes over settings that show the change, or says why not. */
export async function answered(
  door: Door,
  visit: Visitor,
  under: string | null,
  saved: SettingsSaved,
  form: Parameters<typeof formAnswer>[1],
): Promise<FormReply> {
  if (saved.ok && !saved.duplicate) await redrawSettings(door, visit, under);
  return formAnswer(saved, form, null);
}
