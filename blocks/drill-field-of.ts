import type { DrillRefusal, RunMoment } from "../src/domain/drill/drill-refusals.ts";
import {
  assertionsField,
  backupAtField,
  drillEveryField,
  drillEvidenceField,
  drillKindField,
  drillNameField,
  drillRpoField,
  drillRtoField,
  environmentField,
  finishedAtField,
  incidentAtField,
  newestRowAtField,
  startedAtField,
} from "./drill-fields.ts";
import { ownerField } from "./item-fields.ts";

const MOMENT_FIELDS: { readonly [moment in RunMoment]: string } = {
  backupAt: backupAtField.id,
  startedAt: startedAtField.id,
  finishedAt: finishedAtField.id,
  incidentAt: incidentAtField.id,
  newestRowAt: newestRowAtField.id,
};

/** The inputs of those texts of a run that can be too long. */
export const DRILL_TEXTS: { readonly [text: string]: string } = {
  place: environmentField.id,
  "check's name": assertionsField.id,
  "expected value": assertionsField.id,
  "value found": assertionsField.id,
};

/** The input of a drill's forms under which a refusal stands, as its block's id; null: under none. */
export function drillFieldOf(
  refusal: Exclude<DrillRefusal, { reason: "bad-service" | "text-too-long" }>,
): string | null {
  switch (refusal.reason) {
    case "bad-drill-name":
    case "drill-name-taken":
      return drillNameField.id;
    case "bad-drill-kind":
      return drillKindField.id;
    case "bad-every":
      return drillEveryField.id;
    case "bad-duration":
      return { rto: drillRtoField, rpo: drillRpoField }[refusal.target].id;
    case "bad-drill-owner":
      return ownerField.id;
    case "run-time-missing":
    case "not-an-instant":
    case "run-in-future":
      return MOMENT_FIELDS[refusal.moment];
    case "run-out-of-order":
      return MOMENT_FIELDS[refusal.later];
    case "too-many-assertions":
    case "assertion-incomplete":
      return assertionsField.id;
    case "bad-link":
      return drillEvidenceField.id;
    case "no-such-drill":
    case "not-the-drill-owner":
    case "bad-idempotency-key":
    case "idempotency-mismatch":
      return null;
  }
}
