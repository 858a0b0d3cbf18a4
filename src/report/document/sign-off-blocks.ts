import type { Report, SignatureFact } from "../report.ts";
import type { Block } from "./document.ts";
import { type Clock, fullName, listed } from "./words.ts";

/** Who signed what in which role, who refused, and which signatures count no more and why. */
export function signOffBlocks({ signOffs, signatures, objections }: Report, clock: Clock): readonly Block[] {
  return [
    { kind: "heading", level: 2, text: "Sign-offs" },
    ...(signOffs.length === 0
      ? [{ kind: "paragraph", text: "The checklist asks for none." } as const]
      : [
          {
            kind: "table",
            caption: "Roles that must sign",
            columns: ["Role", "Signed", "By", "Complete"],
            rows: signOffs.map(({ role, quorum, by }) => [
              role,
              `${by.length} of ${quorum}`,
              listed(by.map(fullName), "nobody"),
              by.length >= quorum ? "Yes" : "No",
            ]),
          } as const,
        ]),
    ...(signatures.length === 0
      ? [{ kind: "paragraph", text: "Nobody has signed." } as const]
      : [
          {
            kind: "table",
            caption: "Every signature, oldest first",
            columns: ["Signed by", "As", "When", "Note", "State signed", "Counts"],
            rows: signatures.map((signature) => [
              fullName(signature.by),
              signature.roles.join(", "),
              clock.instant(signature.at),
              signature.note === "" ? "–" : signature.note,
              [{ code: signature.covers.slice(0, 12) }],
              counts(signature, clock),
            ]),
          } as const,
        ]),
    ...(objections.length === 0
      ? []
      : [
          {
            kind: "table",
            caption: "Refusals to sign that stand",
            columns: ["Refused by", "As", "When", "Reason"],
            rows: objections.map(({ by, at, roles, reason }) => [
              fullName(by),
              roles.join(", "),
              clock.instant(at),
              reason,
            ]),
          } as const,
        ]),
  ];
}

function counts({ ended, endedAt, counts: still }: SignatureFact, clock: Clock): string {
  if (still || ended === null) return "Yes";
  return endedAt === null ? `No. ${ended}` : `No. ${ended}, ${clock.instant(endedAt)}`;
}
