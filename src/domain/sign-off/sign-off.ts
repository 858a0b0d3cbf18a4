import { type Decision, happened, refused } from "../decision.ts";
import type { ReviewEvent } from "../events.ts";
import { isClosed } from "../item/open-item.ts";
import { TEXT_LIMITS } from "../limits.ts";
import type { SignOffRefusal } from "../refusals.ts";
import type { Review } from "../review.ts";
import { textTooLong } from "../text-too-long.ts";

/** `held`: the roles that the signer holds now. `covers`: the hash of what they saw; `current`: of what is. */
export type SignOff = {
  readonly by: string;
  readonly held: readonly string[];
  readonly note: string;
  readonly covers: string;
  readonly current: string;
};

/** Puts somebody's name under the state that they saw, in every role of theirs that must sign. */
export function signOff(
  review: Review,
  { by, held, note, covers, current }: SignOff,
): Decision<ReviewEvent, SignOffRefusal> {
  const no = cannotSign(review, held);
  if (no !== null) return refused(no);
  const tooLong = textTooLong("note", TEXT_LIMITS.comment, note);
  if (tooLong !== null) return refused(tooLong);
  if (covers !== current) return refused({ reason: "state-moved-on", by: review.lastChange.by });
  const roles = rolesToSign(review, held);
  const same = review.signatures.some(
    (one) =>
      one.by === by &&
      one.ended === null &&
      one.covers === covers &&
      one.note === note.trim() &&
      roles.every((role) => one.roles.includes(role)),
  );
  return same ? happened() : happened({ type: "sign-off.signed", roles, note: note.trim(), covers });
}

/** The roles that must sign this review and that somebody holds. */
export function rolesToSign(review: Review, held: readonly string[]): readonly string[] {
  return review.signOffs.map(({ role }) => role).filter((role) => held.includes(role));
}

export function cannotSign(review: Review, held: readonly string[]): SignOffRefusal | null {
  if (isClosed(review)) return { reason: "review-closed", state: review.state };
  return rolesToSign(review, held).length > 0
    ? null
    : { reason: "no-role-to-sign", roles: review.signOffs.map(({ role }) => role) };
}
