import type { KnownBlock, ModalView } from "@slack/types";
import { obstaclesToGo } from "../../src/domain/gate/gate.ts";
import { readinessOf } from "../../src/domain/review/readiness.ts";
import type { Review } from "../../src/domain/review.ts";
import { rolesToSign } from "../../src/domain/sign-off/sign-off.ts";
import type { Instant } from "../../src/domain/time/time.ts";
import { signChoiceField, signNoteField } from "../decision-fields.ts";
import type { Choice } from "../fields/option.ts";
import type { FormValues } from "../form.ts";
import { signModal } from "../modals.ts";
import { dayInWords } from "../words/days.ts";
import { decisionPhrase, signatureEndPhrase, titleOf } from "../words/decision-words.ts";
import { gateReasonPhrase } from "../words/gate-reasons.ts";
import { authored, bold, type Phrase, quoted, say, typed as typedText } from "../words/phrase.ts";
import { launchInWords, releaseName, tallyInWords } from "../words/review-words.ts";
import { lines, list } from "../words/rich-text.ts";

type SignContent = {
  readonly now: Instant;
  readonly by: string;
  /** The roles that the reader holds now. */
  readonly held: readonly string[];
  /** The hash of what is shown. */
  readonly covers: string;
  readonly typed?: Partial<FormValues<typeof signModal.fields>>;
  readonly notice?: Phrase;
};

const MOST = 10;

/** Shows what a signature stands for, and asks for it, for a refusal, or for either to be taken back. */
export function signView(review: Review, { now, by, held, covers, typed = {}, notice }: SignContent): ModalView {
  const roles = rolesToSign(review, held);
  const stands = hasAnswered(review, by);
  const choices: readonly Choice[] = [
    ...(roles.length === 0
      ? []
      : [
          { value: "sign", label: "Sign" },
          { value: "refuse", label: "Refuse to sign" },
        ]),
    ...(stands ? [{ value: "withdraw", label: "Take back what I said" }] : []),
  ];
  return signModal.view({
    metadata: { reviewId: review.id, covers },
    title: "Sign",
    ...(choices.length === 0 ? {} : { submit: "Send" }),
    blocks: [
      ...(notice === undefined ? [] : [lines(notice)]),
      lines(
        say`${bold(releaseName(review), 400)} · ${launchInWords(review, now)}`,
        say`${tallyInWords(readinessOf(review, now).tally)}`,
        decisionPhrase(review),
        roles.length === 0 ? null : say`You sign as ${typedText(roles.join(", "), 400)}.`,
        ...beforePhrases(review, by),
      ),
      ...openBlocks(review, now),
      ...waiverBlocks(review, now),
      ...(choices.length === 0
        ? []
        : [signChoiceField.block(choices, typed.choice ?? choices[0]?.value ?? null), signNoteField.block(typed.note)]),
    ],
  });
}

/** Whether somebody's signature or refusal stands, so that they can take it back. */
export function hasAnswered({ signatures, objections }: Review, by: string): boolean {
  return (
    signatures.some((signature) => signature.by === by && signature.ended === null) ||
    objections.some((objection) => objection.by === by)
  );
}

/** What the reader has said before. */
function beforePhrases(review: Review, by: string): readonly Phrase[] {
  const last = review.signatures.findLast((signature) => signature.by === by);
  const objection = review.objections.find((candidate) => candidate.by === by);
  const refused = objection === undefined ? [] : [say`You refuse to sign: ${quoted(objection.reason, 300)}.`];
  if (last === undefined) return refused;
  if (last.ended === null) return [...refused, say`You have signed. Signing again replaces it.`];
  if (last.ended.why === "withdrawn" || last.ended.why === "signed-again") return refused;
  const why = signatureEndPhrase(last.ended.why, titleOf(review, last.ended.itemId), 140);
  return [...refused, say`Your signature counts no more, because ${why}.`];
}

function openBlocks(review: Review, now: Instant): readonly KnownBlock[] {
  const open = obstaclesToGo(review, now).filter(({ kind }) => kind !== "sign-off");
  if (open.length === 0) return [lines(say`Besides sign-offs, nothing stands in the way of a go.`)];
  const more = open.length - MOST;
  return [
    list("ordered", {
      heading: say`${bold("What stands in the way of a go", 60)}`,
      entries: open.slice(0, MOST).map((reason) => gateReasonPhrase(reason, { review, now })),
      after: more > 0 ? say`and ${more} more` : null,
    }),
  ];
}

function waiverBlocks(review: Review, now: Instant): readonly KnownBlock[] {
  const waived = review.items.flatMap(({ title, status, waiver }) =>
    status === "waived" && waiver !== null ? [{ title, ...waiver }] : [],
  );
  if (waived.length === 0) return [];
  const more = waived.length - MOST;
  return [
    list("bullet", {
      heading: say`${bold("Waived", 20)}`,
      entries: waived
        .slice(0, MOST)
        .map(
          ({ title, risk, control, expiresOn }) =>
            say`${authored(title, 140)} until ${dayInWords(expiresOn, now)}. Risk: ${quoted(risk, 120)}. In its place: ${quoted(control, 120)}.`,
        ),
      after: more > 0 ? say`and ${more} more` : null,
    }),
  ];
}
