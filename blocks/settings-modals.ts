import { z } from "zod";
import { modal } from "./modal.ts";
import {
  adminsField,
  fourEyesField,
  freezeFromField,
  freezeNameField,
  freezeServiceField,
  freezeToField,
  freezeZoneField,
  headChannelField,
  longestDaysField,
  mostRenewalsField,
  roleGroupsField,
  rolePeopleField,
  roleServiceField,
  sessionsField,
} from "./settings-fields.ts";
import {
  calendarsField,
  hoursFromField,
  hoursToField,
  ownHolidaysField,
  quietDaysField,
  workingDaysField,
} from "./working-time-fields.ts";

/** What has been chosen, with buttons that change it; never submitted itself. */
export const settingsModal = modal("settings", z.object({}), {});

/** `under`: the id of the settings' window that a form was opened over. */
const ofSettings = z.object({ under: z.string().nullable() });
/** `was`: the sum of the list that the form was opened with, so that nobody undoes what another saved meanwhile. */
const ofList = ofSettings.extend({ was: z.string() });
export const adminsModal = modal("settings.admins", ofList, { admins: adminsField });
/** `was`: what the form was opened with, so that only what somebody changed in it is saved. */
export const rulesModal = modal(
  "settings.rules",
  ofSettings.extend({
    was: z.object({
      fourEyes: z.boolean(),
      longestDays: z.number(),
      mostRenewals: z.number(),
      headChannel: z.string().nullable(),
    }),
  }),
  {
    fourEyes: fourEyesField,
    longestDays: longestDaysField,
    mostRenewals: mostRenewalsField,
    headChannel: headChannelField,
  },
);
/**
 * `service`: whose holders the form shows. `groups`: whether it asks for user groups; where it does not, those that hold the
 * role keep it.
 */
const ofRole = ofList.extend({ role: z.string(), service: z.string().nullable(), groups: z.boolean() });
export const roleModal = modal("settings.role", ofRole, {
  service: roleServiceField,
  people: rolePeopleField,
  userGroups: roleGroupsField,
});
export const freezeModal = modal("settings.freeze", ofSettings, {
  name: freezeNameField,
  service: freezeServiceField,
  from: freezeFromField,
  to: freezeToField,
  timeZone: freezeZoneField,
});

export const sessionsModal = modal("settings.sessions", ofSettings, {
  name: freezeNameField,
  service: freezeServiceField,
  sessions: sessionsField,
  timeZone: freezeZoneField,
});

const hours = z.object({ from: z.string(), to: z.string(), days: z.array(z.number()), quietDays: z.number() });
export const workingTimeModal = modal("settings.working-time", ofSettings.extend({ was: hours }), {
  from: hoursFromField,
  to: hoursToField,
  days: workingDaysField,
  quietDays: quietDaysField,
});
export const holidaysModal = modal("settings.holidays", ofList, { own: ownHolidaysField, calendars: calendarsField });

export const settingsModals = [
  adminsModal,
  rulesModal,
  roleModal,
  freezeModal,
  sessionsModal,
  workingTimeModal,
  holidaysModal,
] as const;
