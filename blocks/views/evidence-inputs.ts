import type { InputBlock } from "@slack/types";
import { fileUploadField, linkField, noteField, numberField } from "../evidence-fields.ts";

export type EvidenceTyped = { readonly link?: string; readonly note?: string; readonly number?: string };

/** Inputs for whichever evidence is at hand. Files cannot be filled in again; Slack keeps them while their block keeps its id. */
export function evidenceInputs({ typed, files }: { typed: EvidenceTyped; files: boolean }): InputBlock[] {
  return [
    linkField.block(typed.link),
    noteField.block(typed.note),
    numberField.block(typed.number),
    ...(files ? [fileUploadField.block()] : []),
  ];
}
