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
import type { Refusal } from "./notices.ts";

/** The input of a form under which a refusal stands, as its block's id; null: under none, so say it at the top or in a message. */
export function fieldOf(refusal: Refusal, { fields }: { readonly fields: FormFields }): string | null {
  const id = Object.values(fields)
    .map((field) => field.id)
    .find((candidate) => candidate === blamed(refusal, fields));
  return id === criteriaField.id ? `${id}:1` : (id ?? null);
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
      return longField(refusal.field, fields);
    case "settled-already":
    case "not-blocked":
      return statusField.id;
    case "launch-in-past":
    case "launch-missing":
    case "not-a-day":
      return launchField.id;
    case "service-missing":
    case "bad-service":
      return serviceField.id;
    case "version-missing":
    case "bad-version":
      return versionField.id;
    case "not-a-zone":
      return refusal.value === "" ? timeZoneField.id : typedTimeZoneField.id;
    case "no-such-template":
      return templateField.id;
    case "no-such-item":
    case "no-such-review":
    case "review-closed":
    case "taken-by-other":
    case "not-the-owner":
    case "edited-meanwhile":
    case "already-open":
    case "not-allowed":
      return null;
  }
}

function longField(field: string, fields: FormFields): string | null {
  if (field === "reason") return "reason" in fields ? (fields.reason?.id ?? null) : null;
  const known: { readonly [field: string]: string } = {
    note: noteField.id,
    link: linkField.id,
    comment: commentField.id,
    "evidence title": evidenceTitleField.id,
  };
  return known[field] ?? null;
}
