import { z } from "zod";
import {
  assertionsField,
  backupAtField,
  drillEveryField,
  drillEvidenceField,
  drillKindField,
  drillNameField,
  drillNoteField,
  drillResultField,
  drillRpoField,
  drillRtoField,
  drillServicesField,
  environmentField,
  finishedAtField,
  incidentAtField,
  newestRowAtField,
  operatorField,
  retireReasonField,
  startedAtField,
  witnessField,
} from "./drill-fields.ts";
import { otherOwnerField } from "./fields.ts";
import { ownerField } from "./item-fields.ts";
import { modal } from "./modal.ts";

const ofDrill = z.object({ name: z.string() });

export const addDrillModal = modal("drill.add", z.object({}), {
  name: drillNameField,
  kind: drillKindField,
  every: drillEveryField,
  owner: ownerField,
  otherOwner: otherOwnerField,
  rto: drillRtoField,
  rpo: drillRpoField,
  services: drillServicesField,
});
export const recordDrillModal = modal("drill.record", ofDrill, {
  backupAt: backupAtField,
  incidentAt: incidentAtField,
  startedAt: startedAtField,
  finishedAt: finishedAtField,
  newestRowAt: newestRowAtField,
  result: drillResultField,
  assertions: assertionsField,
  environment: environmentField,
  operator: operatorField,
  witness: witnessField,
  evidence: drillEvidenceField,
  note: drillNoteField,
});
export const retireDrillModal = modal("drill.retire", ofDrill, { reason: retireReasonField });
/** Only to read. */
export const drillModal = modal("drill.show", ofDrill, {});

export const drillModals = [addDrillModal, recordDrillModal, retireDrillModal] as const;
