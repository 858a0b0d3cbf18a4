import type { Recorded, SignOffEvent } from "../events.ts";
import type { Review } from "../review.ts";
import type { Signature } from "./signature.ts";

/** Folds signatures and refusals to sign. Somebody has one signature or one refusal that counts, the newest. */
export function evolveSignOffs(
  { signatures, objections }: Review,
  event: SignOffEvent,
  { seq, by, at }: Recorded,
): Pick<Review, "signatures" | "objections"> {
  const end = (
    why: NonNullable<Signature["ended"]>["why"],
    itemId: string | null,
    ends: (signature: Signature) => boolean,
  ) =>
    signatures.map((signature) =>
      signature.ended === null && ends(signature) ? { ...signature, ended: { why, itemId, at } } : signature,
    );
  const others = objections.filter((objection) => objection.by !== by);
  switch (event.type) {
    case "sign-off.signed": {
      const { roles, note, covers } = event;
      const before = end("signed-again", null, (signature) => signature.by === by);
      return { signatures: [...before, { seq, by, roles, note, at, covers, ended: null }], objections: others };
    }
    case "sign-off.refused":
      return {
        signatures: end("withdrawn", null, (signature) => signature.by === by),
        objections: [...others, { seq, by, roles: event.roles, reason: event.reason, at }],
      };
    case "sign-off.withdrawn":
      return { signatures: end("withdrawn", null, (signature) => signature.by === by), objections: others };
    case "sign-off.voided":
      return {
        signatures: end(event.why, event.itemId, (signature) => event.seqs.includes(signature.seq)),
        objections,
      };
  }
}
