import type { KnownBlock, ModalView } from "@slack/types";
import type { Freeze, FreezeSessions, WorkspaceSettings } from "../../src/domain/settings/workspace-settings.ts";
import type { Day, Instant } from "../../src/domain/time/time.ts";
import { weekdaysInWords } from "../../src/domain/time/weekdays.ts";
import {
  addFreezeButton,
  addSessionsButton,
  changeAdminsButton,
  changeHolidaysButton,
  changeRoleButton,
  changeRulesButton,
  changeWorkingTimeButton,
  removeFreezeButton,
} from "../buttons.ts";
import { settingsModal } from "../settings-modals.ts";
import { counted, dayInWords } from "../words/days.ts";
import { row } from "../words/mrkdwn-block.ts";
import { bold, channel, join, mention, type Phrase, say, typed } from "../words/phrase.ts";
import { lines } from "../words/rich-text.ts";

const MOST_ROLES = 50;
const MOST_FREEZES = 30;
const MOST_HOLDERS = 10;

type SettingsContent = {
  readonly now: Instant;
  /** Every role that a template names or somebody holds. */
  readonly roles: readonly string[];
  /** Those whom the operator names. */
  readonly fixedAdmins: readonly string[];
};

/** What the admins of a workspace have chosen, each with a button that changes it. */
export function settingsView(settings: WorkspaceSettings, content: SettingsContent): ModalView {
  const { now } = content;
  const roles = roleRows(settings, content.roles);
  return settingsModal.view({
    metadata: {},
    title: "Settings",
    blocks: [
      row(
        say`${bold("Admins", 20)}: ${adminsPhrase(settings, content.fixedAdmins)}`,
        changeAdminsButton.element({}, { about: "admins" }),
      ),
      row(say`${bold("Rules", 20)}: ${rulesPhrase(settings)}`, changeRulesButton.element({}, { about: "rules" })),
      row(
        say`${bold("Working time", 20)}: ${workingTimePhrase(settings)}`,
        changeWorkingTimeButton.element({}, { about: "working time" }),
      ),
      row(
        say`${bold("Holidays", 20)}: ${holidaysPhrase(settings)}`,
        changeHolidaysButton.element({}, { about: "holidays" }),
      ),
      lines(
        say`${bold("Roles", 20)}: who signs, and who approves waivers. A service may have its own list, in place of the one for all.`,
      ),
      ...(roles.length === 0 ? [lines(say`No template names a role yet.`)] : roles.slice(0, MOST_ROLES)),
      ...(roles.length > MOST_ROLES ? [lines(say`and ${roles.length - MOST_ROLES} more`)] : []),
      lines(say`${bold("Freeze windows", 30)}: when the gate says no, whatever else is settled.`),
      ...settings.freezes.slice(0, MOST_FREEZES).map((freeze) => freezeRow(freeze, now)),
      ...(settings.freezes.length > MOST_FREEZES
        ? [lines(say`and ${settings.freezes.length - MOST_FREEZES} more`)]
        : []),
      { type: "actions", elements: [addFreezeButton.element({}), addSessionsButton.element({})] },
    ],
  });
}

function adminsPhrase({ admins }: WorkspaceSettings, fixedAdmins: readonly string[]): Phrase {
  if (admins.length === 0 && fixedAdmins.length === 0) return say`the admins and owners of this workspace`;
  const fixed = fixedAdmins.length === 0 ? null : say`${heldBy(fixedAdmins)} (named by the operator)`;
  return join([admins.length === 0 ? null : heldBy(admins), fixed], ", ");
}

function rulesPhrase({ fourEyes, waiver, headChannel }: WorkspaceSettings): Phrase {
  return join(
    [
      fourEyes ? say`four eyes` : say`four eyes are not needed`,
      say`waivers for at most ${counted(waiver.longestDays, "day")}, renewed at most ${counted(waiver.mostRenewals, "time")}`,
      headChannel === null
        ? say`the head of the record goes to no channel`
        : say`head of the record in ${channel(headChannel)}`,
    ],
    " · ",
  );
}

function workingTimePhrase({ hours, quietDays }: WorkspaceSettings): Phrase {
  const when = `${hours.from} to ${hours.to}, ${weekdaysInWords(hours.days)}`;
  return say`${when} · an item is quiet after ${counted(quietDays, "working day")}`;
}

function holidaysPhrase({ holidays: { own, countries } }: WorkspaceSettings): Phrase {
  if (own.length === 0 && countries.length === 0) return say`none`;
  const calendars = countries.length === 0 ? null : say`public holidays of ${typed(countries.join(", "), 120)}`;
  return join([calendars, own.length === 0 ? null : say`${counted(own.length, "day")} of your own`], " · ");
}

function roleRows(settings: WorkspaceSettings, roles: readonly string[]): KnownBlock[] {
  const services = Object.keys(settings.serviceRoles).toSorted();
  return roles.flatMap((role) => [
    roleRow(role, null, settings.roles[role] ?? []),
    ...services.flatMap((service) => {
      const holders = settings.serviceRoles[service]?.[role];
      return holders === undefined ? [] : [roleRow(role, service, holders)];
    }),
  ]);
}

function roleRow(role: string, service: string | null, holders: readonly string[]): KnownBlock {
  const name = service === null ? say`${bold(role, 60)}` : say`${bold(role, 60)} for ${typed(service, 60)}`;
  const about = service === null ? role : `${role} for ${service}`;
  return row(say`${name}: ${heldBy(holders)}`, changeRoleButton.element({ role, service }, { about }));
}

function heldBy(holders: readonly string[]): Phrase {
  if (holders.length === 0) return say`nobody`;
  const more = holders.length - MOST_HOLDERS;
  const shown = holders.slice(0, MOST_HOLDERS).map((id) => say`${mention(id)}`);
  return join([...shown, more > 0 ? say`${more} more` : null], ", ");
}

function freezeRow(freeze: Freeze, now: Instant): KnownBlock {
  const { name, service, timeZone, id } = freeze;
  const when = freeze.kind === "window" ? daysInWords(freeze.from, freeze.to, now) : sessionsInWords(freeze, now);
  const what = service === null ? "all services" : service;
  return row(
    say`${bold(name, 80)}: ${typed(what, 60)}, ${when} (${timeZone})`,
    removeFreezeButton.element({ id }, { about: name }),
  );
}

function daysInWords(from: Day, to: Day, now: Instant): string {
  return `${dayInWords(from, now)} to ${dayInWords(to, now)}`;
}

function sessionsInWords({ sessions }: FreezeSessions, now: Instant): string {
  const days = sessions.map(({ day }) => day).toSorted();
  const [first, last] = [days[0], days.at(-1)];
  const count = counted(sessions.length, "session");
  return first === undefined || last === undefined ? count : `${count}, ${daysInWords(first, last, now)}`;
}
