import type { Review } from "../../domain/review.ts";
import { liveSignatures } from "../../domain/sign-off/live-signatures.ts";
import { signOffStanding } from "../../domain/sign-off/sign-off-standing.ts";
import type { Signature } from "../../domain/sign-off/signature.ts";
import type { Instant } from "../../domain/time.ts";
import { type Names, personOf } from "../person.ts";
import type { Report, SignatureFact } from "../report.ts";
import { endInWords } from "./signature-ends.ts";

/** Who has signed what in which role, who refused, and what became of it. */
export function signOffFacts(
  review: Review,
  asOf: Instant,
  names: Names,
): Pick<Report, "signOffs" | "signatures" | "objections"> {
  const live = liveSignatures(review, asOf);
  return {
    signOffs: signOffStanding(review, asOf).map(({ role, quorum, by }) => ({
      role,
      quorum,
      by: by.map((id) => personOf(id, names)),
    })),
    signatures: review.signatures.map((signature) => signatureFact(review, signature, live.includes(signature), names)),
    objections: review.objections.map(({ by, at, roles, reason }) => ({ by: personOf(by, names), at, roles, reason })),
  };
}

function signatureFact(review: Review, signature: Signature, counts: boolean, names: Names): SignatureFact {
  const { by, at, roles, note, covers, ended } = signature;
  const title = review.items.find(({ id }) => id === ended?.itemId)?.title ?? null;
  const undone = "Does not count: a must item that was settled then no longer is";
  return {
    by: personOf(by, names),
    at,
    roles,
    note,
    covers,
    counts,
    ended: ended === null ? (counts ? null : undone) : endInWords(ended.why, title),
    endedAt: ended?.at ?? null,
  };
}
