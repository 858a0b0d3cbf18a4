import type { Review } from "../../src/domain/review.ts";
import { cut, oneLine } from "../mrkdwn.ts";
import { bold, type Phrase, say, typed } from "../words/phrase.ts";

const MOST_ROLES = 12;

/** `Sign-offs  engineering 0 of 1 · sre 0 of 1`; null where the template asks for none. */
export function signOffsPhrase({ signOffs }: Pick<Review, "signOffs">): Phrase | null {
  if (signOffs.length === 0) return null;
  const roles = signOffs.slice(0, MOST_ROLES).map(({ role, quorum }) => `${cut(oneLine(role), 40)} 0 of ${quorum}`);
  const more = signOffs.length - roles.length;
  return say`${bold("Sign-offs", 20)}  ${typed(roles.join(" · "), 800)}${more > 0 ? ` · and ${more} more` : ""}`;
}
