import type { Review } from "../../src/domain/review.ts";
import type { RoleStanding } from "../../src/domain/sign-off/fill-slots.ts";
import { liveSignatures } from "../../src/domain/sign-off/live-signatures.ts";
import { signOffStanding } from "../../src/domain/sign-off/sign-off-standing.ts";
import type { Instant } from "../../src/domain/time/time.ts";
import { signatureEndPhrase, titleOf } from "../words/decision-words.ts";
import { bold, join, mention, type Phrase, quoted, say, typed } from "../words/phrase.ts";

const MOST_ROLES = 12;
const MOST_OBJECTIONS = 3;

/** `Sign-offs  engineering 1 of 1 · …`; null where the template asks for none. */
export function signOffsLine(review: Review, now: Instant): Phrase | null {
  const phrase = signOffsPhrase(review, now);
  return phrase === null ? null : say`${bold("Sign-offs", 20)}  ${phrase}`;
}

/**
 * `engineering 1 of 1 · sre 0 of 1 (voided: the evidence of “Backups” went stale) · @kim refuses: “…”`; null
 * where the template asks for none.
 */
export function signOffsPhrase(review: Review, now: Instant): Phrase | null {
  if (review.signOffs.length === 0) return null;
  const standing = signOffStanding(review, now);
  const more = standing.length - MOST_ROLES;
  const { objections } = review;
  const unsaid = objections.length - MOST_OBJECTIONS;
  return join(
    [
      ...rolesPhrases(standing.slice(0, MOST_ROLES).map((role) => ({ role, why: whyShort(review, role, now) }))),
      more > 0 ? say`and ${more} more` : null,
      ...objections
        .slice(0, MOST_OBJECTIONS)
        .map(
          ({ by, roles, reason }) =>
            say`${mention(by)} refuses as ${typed(roles.join(", "), 80)}: ${quoted(reason, 120)}`,
        ),
      unsaid > 0 ? say`${unsaid} more refuse` : null,
      review.policy.fourEyes ? null : say`owners may approve their own items`,
    ],
    " · ",
  );
}

type Standing = { readonly role: RoleStanding; readonly why: Phrase | null };

/** Roles that are short of a signature for the same reason stand together before it. */
function rolesPhrases(standings: readonly Standing[]): readonly Phrase[] {
  const groups = Map.groupBy(standings, ({ role, why }) => (why === null ? role.role : JSON.stringify(why)));
  return [...groups.values()].map((group) => {
    const counts = group.map(({ role: { role, by, quorum } }) => say`${typed(role, 40)} ${by.length} of ${quorum}`);
    const why = group[0]?.why ?? null;
    return why === null ? join(counts, ", ") : say`${join(counts, ", ")} (${why})`;
  });
}

function whyShort(review: Review, { role, quorum, by }: RoleStanding, now: Instant): Phrase | null {
  return by.length < quorum ? missingPhrase(review, role, now) : null;
}

/** What became of the newest signature in a role that wants one; null: nobody has signed in it. */
function missingPhrase(review: Review, role: string, now: Instant): Phrase | null {
  const live = liveSignatures(review, now);
  const newest = review.signatures.findLast(
    ({ roles, ended }) => roles.includes(role) && ended?.why !== "signed-again",
  );
  if (newest === undefined) return null;
  if (newest.ended === null) {
    if (!live.includes(newest)) return say`voided: time has passed`;
    return aloneInWords(review, role, newest.by);
  }
  if (newest.ended.why === "withdrawn") return say`withdrawn by ${mention(newest.by)}`;
  return say`voided: ${signatureEndPhrase(newest.ended.why, titleOf(review, newest.ended.itemId), 60)}`;
}

/** Somebody has signed, and does not fill the slot: by the four-eyes rule, or because they fill another one. */
function aloneInWords({ policy, items }: Review, role: string, by: string): Phrase | null {
  const owns = policy.fourEyes && items.some((item) => item.role === role && item.owner === by);
  return owns ? say`${mention(by)} signed and owns an item of it: another must sign, too` : null;
}
