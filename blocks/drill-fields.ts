import { z } from "zod";
import { TEXT_LIMITS } from "../src/domain/limits.ts";
import { choiceField } from "./fields/choice-field.ts";
import { instantField } from "./fields/instant-field.ts";
import { personField } from "./fields/person-field.ts";
import { textField, urlField } from "./fields/text-field.ts";

const anyText = z.string();
const someText = z.string().min(1);
const moment = z.string().nullable();
const MOMENT_EXPECTED = "Pick its date and time, or leave this empty.";

export const drillNameField = textField("drill.name", {
  label: "Name",
  placeholder: "orders-db-restore",
  limit: 60,
  schema: someText,
  error: "Name it, like orders-db-restore.",
});
export const drillKindField = choiceField("drill.kind", {
  label: "Kind",
  schema: someText,
  error: "Pick what is rehearsed.",
});
export const drillEveryField = textField("drill.every", {
  label: "Every",
  hint: "A run counts for so many days.",
  placeholder: "30d",
  limit: 20,
  schema: someText,
  error: "Write whole days from 1 to 730, like 30d.",
});
export const drillRtoField = textField("drill.rto", {
  label: "Longest recovery time (RTO)",
  hint: "Empty: no target.",
  placeholder: "1h",
  limit: 20,
  schema: anyText,
  error: "Write it like 1h, 15m or 1h30m.",
});
export const drillRpoField = textField("drill.rpo", {
  label: "Most data lost (RPO)",
  hint: "From the newest row that came back to the incident. Empty: no target.",
  placeholder: "15m",
  limit: 20,
  schema: anyText,
  error: "Write it like 1h, 15m or 1h30m.",
});
export const drillServicesField = textField("drill.services", {
  label: "Services that depend on it",
  hint: "With spaces between them. Empty: all.",
  placeholder: "payments-api orders-api",
  limit: 1000,
  schema: anyText,
  error: "Write the services' names with spaces between them.",
});

export const backupAtField = instantField("drill.backup-at", {
  label: "Backup taken",
  schema: moment,
  error: MOMENT_EXPECTED,
});
export const startedAtField = instantField("drill.started-at", {
  label: "Recovery began",
  schema: someText,
  error: "Pick when the recovery began.",
});
export const finishedAtField = instantField("drill.finished-at", {
  label: "Recovery ended",
  hint: "From its beginning to its end is the recovery time (RTO).",
  schema: someText,
  error: "Pick when the recovery ended.",
});
export const incidentAtField = instantField("drill.incident-at", {
  label: "Incident",
  hint: "The moment that was rehearsed: what came after it is lost anyway.",
  schema: moment,
  error: MOMENT_EXPECTED,
});
export const newestRowAtField = instantField("drill.newest-row-at", {
  label: "Newest row that came back",
  hint: "From there to the incident is what was lost (RPO).",
  schema: moment,
  error: MOMENT_EXPECTED,
});
export const drillResultField = choiceField("drill.result", {
  label: "Result",
  schema: z.enum(["succeeded", "failed"]),
  error: "Pick how it went.",
});
export const assertionsField = textField("drill.assertions", {
  label: "What was looked at",
  hint: "One a line: its name, what was expected, what was found.",
  placeholder: "orders count | 120000 | 120000",
  multiline: true,
  schema: anyText,
  error: "Write one a line, like orders count | 120000 | 120000.",
});
export const environmentField = textField("drill.environment", {
  label: "Where it was restored to",
  placeholder: "scratch database on db-7",
  limit: TEXT_LIMITS.title,
  schema: anyText,
  error: "Write it in a few words.",
});
export const operatorField = personField("drill.operator", {
  label: "Operator",
  schema: someText.nullable(),
  error: "Pick who did it, or leave this empty.",
});
export const witnessField = personField("drill.witness", {
  label: "Witness",
  schema: someText.nullable(),
  error: "Pick who saw it, or leave this empty.",
});
export const drillEvidenceField = urlField("drill.evidence", {
  label: "Evidence link",
  placeholder: "https://ci.example/run/42",
  schema: anyText,
  error: "Write a link, like https://ci.example/run/42.",
});
export const drillNoteField = textField("drill.note", {
  label: "Note",
  multiline: true,
  limit: TEXT_LIMITS.note,
  schema: anyText,
  error: "Write it as text.",
});
export const retireReasonField = textField("drill.retire-reason", {
  label: "Reason",
  limit: TEXT_LIMITS.reason,
  schema: anyText,
  error: "Write it as text.",
});
