import type { ModalView } from "@slack/types";
import type { Drill } from "../../src/domain/drill/drill.ts";
import { DRILL_KINDS } from "../../src/domain/drill/drill.ts";
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
} from "../drill-fields.ts";
import { addDrillModal, recordDrillModal, retireDrillModal } from "../drill-modals.ts";
import { otherOwnerField } from "../fields.ts";
import { ownerField } from "../item-fields.ts";
import { NOBODY, ownerChoices, type UserGroup } from "../views/owner-choices.ts";
import { bold, say } from "../words/phrase.ts";
import { lines } from "../words/rich-text.ts";
import { drillFactsPhrase } from "./drill-phrases.ts";

/** What is known of a drill that is being added; empty or null: nothing. */
export type DrillParts = {
  readonly name: string;
  readonly kind: string | null;
  readonly every: string;
  readonly owner: string | null;
  readonly rto: string;
  readonly rpo: string;
  readonly services: readonly string[];
};

const KINDS: { readonly [kind in Drill["kind"]]: string } = {
  restore: "Restore: a backup is brought back",
  failover: "Failover: another machine takes over",
};

/** Asks for a drill, filled in with what is known of it. */
export function addDrillView(parts: DrillParts, { groups }: { readonly groups: readonly UserGroup[] }): ModalView {
  const choices = ownerChoices(groups, parts.owner).filter(({ value }) => value !== NOBODY);
  const isGroup = parts.owner?.startsWith("S") === true;
  return addDrillModal.view({
    metadata: {},
    title: "Add a drill",
    submit: "Add",
    blocks: [
      drillNameField.block(parts.name),
      drillKindField.block(
        DRILL_KINDS.map((kind) => ({ value: kind, label: KINDS[kind] })),
        DRILL_KINDS.find((kind) => kind === parts.kind) ?? "restore",
      ),
      drillEveryField.block(parts.every === "" ? "30d" : parts.every),
      ownerField.block(isGroup ? null : parts.owner, { optional: choices.length > 0 }),
      ...(choices.length === 0
        ? []
        : [otherOwnerField.block(choices, isGroup ? parts.owner : null, { label: "Or a group" })]),
      drillRtoField.block(parts.rto),
      drillRpoField.block(parts.rpo),
      drillServicesField.block(parts.services.join(" ")),
    ],
  });
}

/** Asks for what was seen in a run. */
export function recordDrillView(drill: Drill, { operator }: { readonly operator: string }): ModalView {
  return recordDrillModal.view({
    metadata: { name: drill.name },
    title: "Record a run",
    submit: "Record",
    blocks: [
      lines(
        say`${bold(drill.name, 60)} · ${drillFactsPhrase(drill)}`,
        say`Recovery time and data loss are computed from the times, which are in your own zone.`,
      ),
      ...(drill.kind === "restore" ? [backupAtField.block()] : []),
      incidentAtField.block(),
      startedAtField.block(),
      finishedAtField.block(),
      newestRowAtField.block(),
      drillResultField.block(
        [
          { value: "succeeded", label: "Succeeded" },
          { value: "failed", label: "Failed" },
        ],
        "succeeded",
      ),
      assertionsField.block(),
      environmentField.block(),
      operatorField.block(operator),
      witnessField.block(),
      drillEvidenceField.block(),
      drillNoteField.block(),
    ],
  });
}

export function retireDrillView(drill: Drill): ModalView {
  return retireDrillModal.view({
    metadata: { name: drill.name },
    title: "Retire a drill",
    submit: "Retire",
    blocks: [
      lines(
        say`${bold(drill.name, 60)} · ${drillFactsPhrase(drill)}`,
        say`Its runs stay on record. It settles no item any more, and its name can be used again.`,
      ),
      retireReasonField.block(),
    ],
  });
}
