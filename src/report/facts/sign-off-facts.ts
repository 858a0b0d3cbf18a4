import type { Review } from "../../domain/review.ts";
import { liveSignatures } from "../../domain/sign-off/live-signatures.ts";
import { signOffStanding } from "../../domain/sign-off/sign-off-standing.ts";
import type { Signature } from "../../domain/sign-off/signature.ts";
import type { Instant } from "../../domain/time/time.ts";
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
  const standing = signOffStanding(review, asOf);
  /** It stands, and yet a role that it was given in is short of a signature. */
  const isSpare = ({ by, roles }: Signature) =>
    !standing.some((role) => role.by.includes(by)) &&
    standing.some(({ role, quorum, by: signers }) => roles.includes(role) && signers.length < quorum);
  return {
    signOffs: standing.map(({ role, quorum, by }) => ({
      role,
      quorum,
      by: by.map((id) => personOf(id, names)),
    })),
    signatures: review.signatures.map((signature) => {
      const stands = live.includes(signature);
      const why = stands ? (isSpare(signature) ? SPARE : null) : UNDONE;
      return signatureFact(review, signature, why, names);
    }),
    objections: review.objections.map(({ by, at, roles, reason }) => ({ by: personOf(by, names), at, roles, reason })),
  };
}

const UNDONE = "Does not count: a must item that was settled then no longer is";
const SPARE = "Fills no role: the only owner of an item is not its only approver";

/** `why`: it does not count although nobody has ended it. */
function signatureFact(review: Review, signature: Signature, why: string | null, names: Names): SignatureFact {
  const { by, at, roles, note, covers, ended } = signature;
  const title = review.items.find(({ id }) => id === ended?.itemId)?.title ?? null;
  return {
    by: personOf(by, names),
    at,
    roles,
    note,
    covers,
    counts: ended === null && why === null,
    ended: ended === null ? why : endInWords(ended.why, title),
    endedAt: ended?.at ?? null,
  };
}
