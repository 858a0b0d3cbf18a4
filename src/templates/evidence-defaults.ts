import type { EvidenceKind, EvidenceRule } from "../domain/template.ts";

/** What people can give by hand. */
export const KINDS_BY_HAND: readonly EvidenceKind[] = ["link", "text", "number", "file"];

/** The rule of an item that says nothing about evidence: welcome, not required, never stale. */
export const NO_EVIDENCE_NEEDED: EvidenceRule = {
  required: false,
  kinds: KINDS_BY_HAND,
  expects: "",
  life: "unlimited",
};
