import type { LaunchDecision } from "../../src/domain/launch/launch-decision.ts";
import type { Review } from "../../src/domain/review.ts";
import type { SignatureEnd } from "../../src/domain/sign-off/signature.ts";
import { counted } from "./days.ts";
import { bold, instant, join, mention, type Phrase, quoted, say, titled, typed } from "./phrase.ts";
import { type ReviewName, releaseName } from "./review-words.ts";

const KINDS: { readonly [kind in LaunchDecision["kind"]]: string } = {
  go: "go",
  "go-with-conditions": "go with conditions",
  "no-go": "no-go",
};

export function decisionInWords(kind: LaunchDecision["kind"]): string {
  return KINDS[kind];
}

const REASON = 200;

/** `Decided go with conditions by @ana, 24 Nov at 16:02 · 1 of 2 conditions met · overridden: “…”`; null: not decided. */
export function decisionPhrase({ decision, conditions }: Pick<Review, "decision" | "conditions">): Phrase | null {
  if (decision === null) return null;
  const { kind, by, at, reason, override } = decision;
  const decided = say`${bold(`Decided ${decisionInWords(kind)}`, 40)} by ${mention(by)}, ${instant(at)}`;
  return join(
    [
      reason === "" || override !== null ? decided : say`${decided}: ${quoted(reason, REASON)}`,
      override === null ? null : say`${bold("overridden", 20)}: ${quoted(override.reason, REASON)}`,
      conditions.length === 0 ? null : say`${conditionsInWords(conditions)}`,
    ],
    " · ",
  );
}

const MOST_OVERRIDES = 3;

/** `Overridden earlier, for 2.4.0, by @ana, 24 Nov at 16:02: “…”`, the newest first: what the decision that stands does not say. */
export function earlierOverrides({ overrides, decision }: Pick<Review, "overrides" | "decision">): readonly Phrase[] {
  const stands = (decision?.override ?? null) !== null;
  const earlier = (stands ? overrides.slice(0, -1) : overrides).toReversed();
  const more = earlier.length - MOST_OVERRIDES;
  return [
    ...earlier
      .slice(0, MOST_OVERRIDES)
      .map(
        ({ version, by, at, reason }) =>
          say`${bold("Overridden", 20)} earlier, for ${typed(version, 60)}, by ${mention(by)}, ${instant(at)}: ${quoted(reason, REASON)}`,
      ),
    ...(more > 0 ? [say`and overridden ${counted(more, "time")} before that`] : []),
  ];
}

/** `1 of 2 conditions met` */
export function conditionsInWords(conditions: Review["conditions"]): string {
  const met = conditions.filter(({ metAt }) => metAt !== null).length;
  return `${met} of ${conditions.length} ${conditions.length === 1 ? "condition" : "conditions"} met`;
}

/** Why a signature counts no more, to follow "because" or a colon: `the evidence of “Backups” went stale`. */
export function signatureEndPhrase(why: SignatureEnd, title: string | null, limit = 80): Phrase {
  const item = title === null ? say`an item` : titled(title, limit);
  switch (why) {
    case "withdrawn":
      return say`it was withdrawn`;
    case "signed-again":
      return say`it was given again`;
    case "new-candidate":
      return say`the version is a new one`;
    case "launch-reopened":
      return say`the launch was taken back`;
    case "role-removed":
      return say`the role to sign was taken away`;
    case "item-reopened":
      return say`${item} was opened again`;
    case "item-blocked":
      return say`${item} is blocked`;
    case "item-ruled-out":
      return say`${item} was marked not applicable`;
    case "evidence-stale":
      return say`the evidence of ${item} went stale`;
    case "drill-noted":
      return say`a drill does not settle ${item} any more`;
    case "waiver-approved":
      return say`${item} was waived`;
    case "waiver-ended":
      return say`the waiver of ${item} ended`;
  }
}

export function titleOf({ items }: Pick<Review, "items">, itemId: string | null): string | null {
  return items.find(({ id }) => id === itemId)?.title ?? null;
}

/** Said to whoever named another version of a release. `ended`: how many sign-offs it ended. */
export function candidatePhrase(review: ReviewName, before: string, ended: number): Phrase {
  const signing = ended === 0 ? "" : ` ${counted(ended, "sign-off")} ended; the signers are asked again.`;
  return say`The review goes on with ${typed(releaseName(review), 400)} in place of ${typed(before, 100)}. Evidence that holds for one version is stale now.${signing}`;
}
