import { withoutCodeMarks } from "../../../blocks/mrkdwn.ts";
import type { SignatureEnd } from "../../domain/sign-off/signature.ts";

/** Why a signature counts no more. `{item}` is where the item's title goes, when one is named. */
const ENDS: { readonly [why in SignatureEnd]: string } = {
  withdrawn: "Withdrawn by whoever gave it",
  "signed-again": "Replaced by a newer signature of the same person",
  "item-reopened": "Voided: {item} was opened again",
  "item-blocked": "Voided: {item} was blocked",
  "item-ruled-out": "Voided: {item} was ruled not applicable",
  "evidence-stale": "Voided: the evidence of {item} went stale",
  "drill-noted": "Voided: a drill does not settle {item} any more",
  "waiver-approved": "Voided: a waiver of {item} was approved",
  "waiver-ended": "Voided: the waiver of {item} ended",
  "new-candidate": "Voided: a new version of the release",
  "launch-reopened": "Voided: the launch was taken back",
  "role-removed": "Voided: the role to sign was taken away",
};

export function endInWords(why: SignatureEnd, title: string | null): string {
  return ENDS[why].replace("{item}", title === null ? "an item" : `“${withoutCodeMarks(title)}”`);
}
