import type { Decision } from "../../domain/decision.ts";
import type { ReviewEvent } from "../../domain/events.ts";
import type { SignOffRefusal } from "../../domain/refusals.ts";
import type { Review } from "../../domain/review.ts";
import { refuseSignOff } from "../../domain/sign-off/refuse-sign-off.ts";
import { signOff } from "../../domain/sign-off/sign-off.ts";
import { withdrawSignOff } from "../../domain/sign-off/withdraw-sign-off.ts";
import { type Changed, changeReview, type Knock } from "../change-review.ts";
import type { Deps } from "../ports.ts";
import { rolesInReview } from "../roles-in-review.ts";
import { coversOf } from "./covers-of.ts";

export type SignWish = {
  readonly choice: "sign" | "refuse" | "withdraw";
  /** A note with a signature, the reason of a refusal. */
  readonly note: string;
  /** The hash of the state that the form showed. */
  readonly covers: string;
};

/** Signs, refuses to, or takes either back. The roles are those that are held now, not when the form was opened. */
export async function signReview(
  deps: Deps,
  knock: Omit<Knock, "action" | "itemId">,
  wish: SignWish,
): Promise<Changed<SignOffRefusal>> {
  const { actor } = knock;
  const held = await rolesInReview(deps, knock);
  return changeReview(deps, { ...knock, action: "sign-off", itemId: null }, (review) =>
    decide(review, wish, { by: actor.id, held }),
  );
}

function decide(
  review: Review,
  { choice, note, covers }: SignWish,
  { by, held }: { by: string; held: readonly string[] },
): Decision<ReviewEvent, SignOffRefusal> {
  switch (choice) {
    case "sign":
      return signOff(review, { by, held, note, covers, current: coversOf(review) });
    case "refuse":
      return refuseSignOff(review, { held, reason: note });
    case "withdraw":
      return withdrawSignOff(review, { by });
  }
}
