import { decisionField, decisionReasonField, reopenReasonField, signNoteField } from "./decision-fields.ts";
import { DRILL_TEXTS, drillFieldOf } from "./drill-field-of.ts";
import { drillServicesField } from "./drill-fields.ts";
import { evidenceTitleField, linkField, noteField, numberField } from "./evidence-fields.ts";
import {
  cancelReasonField,
  launchField,
  serviceField,
  templateField,
  timeZoneField,
  typedTimeZoneField,
  versionField,
  waitsForField,
} from "./fields.ts";
import type { FormFields } from "./form.ts";
import { commentField, criteriaField, reasonField, statusField } from "./item-fields.ts";
import {
  earliestField,
  latestField,
  ownDaysField,
  pausedUntilField,
  personZoneField,
  snoozeDaysField,
  snoozeReasonField,
} from "./nag-fields.ts";
import type { Refusal } from "./notices.ts";
import {
  adminsField,
  freezeNameField,
  freezeToField,
  longestDaysField,
  mostRenewalsField,
  rolePeopleField,
  sessionsField,
} from "./settings-fields.ts";
import { controlField, revokeReasonField, riskField, waiverEndField } from "./waiver-fields.ts";
import {
  calendarsField,
  hoursFromField,
  hoursToField,
  ownHolidaysField,
  quietDaysField,
  workingDaysField,
} from "./working-time-fields.ts";

/** The input of a form under which a refusal stands, as its block's id; null: under none, so say it at the top or in a message. */
export function fieldOf(refusal: Refusal, { fields }: { readonly fields: FormFields }): string | null {
  const id = Object.values(fields)
    .map((field) => field.id)
    .find((candidate) => candidate === blamed(refusal, fields));
  return id === criteriaField.id || id === workingDaysField.id ? `${id}:1` : (id ?? null);
}

function blamed(refusal: Refusal, fields: FormFields): string | null {
  switch (refusal.reason) {
    case "evidence-missing":
      return linkField.id;
    case "evidence-invalid":
      return { link: linkField, number: numberField, text: noteField }[refusal.kind].id;
    case "criteria-unmet":
      return criteriaField.id;
    case "waits-for-others":
    case "wait-cycle":
      return waitsForField.id;
    case "reason-missing":
      return refusal.of === "cancel" ? cancelReasonField.id : reasonField.id;
    case "text-too-long":
    case "looks-secret":
      return longField(refusal.field, fields);
    case "settled-already":
    case "not-blocked":
    case "drill-settles":
    case "drill-unsettles":
      return statusField.id;
    case "launch-in-past":
    case "launch-missing":
    case "not-a-day":
      return launchField.id;
    case "bad-service":
      return "services" in fields ? drillServicesField.id : serviceField.id;
    case "service-missing":
      return serviceField.id;
    case "version-missing":
    case "bad-version":
    case "same-version":
      return versionField.id;
    case "not-a-zone":
      if ("personZone" in fields) return personZoneField.id;
      return refusal.value === "" ? timeZoneField.id : typedTimeZoneField.id;
    case "no-such-template":
      return templateField.id;
    case "objection-reason-missing":
      return signNoteField.id;
    case "decision-reason-missing":
      return refusal.of === "reopen" ? reopenReasonField.id : decisionReasonField.id;
    case "gate-blocked":
    case "nothing-to-override":
    case "conditions-missing":
      return decisionField.id;
    case "no-role-to-sign":
    case "nothing-to-withdraw":
    case "state-moved-on":
    case "decided-already":
    case "condition-incomplete":
    case "not-decided-go":
    case "not-over":
    case "no-such-condition":
      return null;
    case "waiver-incomplete":
      return WAIVER_FIELDS[refusal.field].id;
    case "waiver-expiry-out-of-range":
      return waiverEndField.id;
    case "last-admin":
      return adminsField.id;
    case "setting-out-of-range":
      return { longestDays: longestDaysField, mostRenewals: mostRenewalsField, quietDays: quietDaysField }[
        refusal.setting
      ].id;
    case "bad-holder":
    case "holders-changed":
      return "admins" in fields ? adminsField.id : rolePeopleField.id;
    case "freeze-name-missing":
      return freezeNameField.id;
    case "sessions-missing":
    case "bad-session":
      return sessionsField.id;
    case "bad-time":
      if ("personZone" in fields) return refusal.end === "from" ? earliestField.id : latestField.id;
      return refusal.end === "from" ? hoursFromField.id : hoursToField.id;
    case "hours-backwards":
      return "personZone" in fields ? latestField.id : hoursToField.id;
    case "working-days-missing":
    case "bad-weekdays":
      return "personZone" in fields ? ownDaysField.id : workingDaysField.id;
    case "bad-holiday":
    case "holiday-name-missing":
      return ownHolidaysField.id;
    case "unknown-calendar":
    case "too-many-calendars":
      return calendarsField.id;
    case "snooze-days":
    case "snooze-past-launch":
      return snoozeDaysField.id;
    case "snooze-reason-missing":
      return snoozeReasonField.id;
    case "pause-in-past":
    case "pause-too-long":
      return pausedUntilField.id;
    case "freeze-backwards":
      return freezeToField.id;
    case "not-waivable":
    case "waiver-renewals-used-up":
    case "no-waiver-request":
    case "own-waiver":
    case "not-the-approver":
    case "waiver-request-changed":
    case "waiver-request-outdated":
    case "no-waiver":
    case "no-such-role":
    case "bad-role":
    case "no-such-freeze":
    case "no-such-holiday":
    case "no-such-item":
    case "no-such-review":
    case "review-closed":
    case "taken-by-other":
    case "not-the-owner":
    case "edited-meanwhile":
    case "already-open":
    case "not-allowed":
      return null;
    default:
      return drillFieldOf(refusal);
  }
}

const WAIVER_FIELDS = {
  risk: riskField,
  control: controlField,
  expiry: waiverEndField,
  reason: revokeReasonField,
};

function longField(field: string, fields: FormFields): string | null {
  if (field === "reason") return "reason" in fields ? (fields.reason?.id ?? null) : null;
  if (field === "note" && "note" in fields) return fields.note?.id ?? null;
  const known: { readonly [field: string]: string } = {
    note: noteField.id,
    link: linkField.id,
    comment: commentField.id,
    "evidence title": evidenceTitleField.id,
    risk: riskField.id,
    control: controlField.id,
    name: freezeNameField.id,
    ...DRILL_TEXTS,
    "day off's name": ownHolidaysField.id,
    "list of days off": ownHolidaysField.id,
  };
  return known[field] ?? null;
}
