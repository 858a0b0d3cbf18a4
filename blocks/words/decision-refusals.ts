import type { DecisionRefusal, SignOffRefusal } from "../../src/domain/refusals.ts";
import { counted } from "./days.ts";
import { code, mention, type Phrase, quoted, say, typed } from "./phrase.ts";
import { stateInWords } from "./review-words.ts";

type Own = Exclude<DecisionRefusal | SignOffRefusal, { reason: "review-closed" | "text-too-long" | "bad-version" }>;
type Sentences = { readonly [reason in Own["reason"]]: (refusal: Extract<Own, { reason: reason }>) => Phrase };

const REASONS = {
  "no-go": say`A no-go needs a reason: say what must change before it can launch.`,
  override: say`An override needs a reason of a whole sentence: say why it may launch all the same.`,
  reopen: say`Say why the review is reopened, in a few words.`,
};
const CONDITION = { text: "a text", owner: "somebody who sees to it", dueOn: "a date from today on" };

/** One sentence for each no about signing and deciding. */
export const DECISION_SENTENCES: Sentences = {
  "no-role-to-sign": ({ roles }) =>
    roles.length === 0
      ? say`Nobody has to sign this review.`
      : say`You hold no role that signs this review: ${typed(roles.join(", "), 300)}. An admin of the app gives roles.`,
  "nothing-to-withdraw": () => say`You have neither signed nor refused, so there is nothing to take back.`,
  "objection-reason-missing": () => say`A refusal needs a reason: say what must change before you can sign.`,
  "state-moved-on": ({ by }) =>
    say`${mention(by)} changed the review while your form was open. This is how it stands now: look again, and send it again.`,
  "decided-already": ({ kind, by }) =>
    say`${mention(by)} has decided ${kind.replaceAll("-with-", " with ")} already. To decide again, reopen the review.`,
  "gate-blocked": ({ count }) =>
    say`${counted(count, "thing stands", "things stand")} in the way of a go by now. See the list, and decide on it.`,
  "decision-reason-missing": ({ of }) => REASONS[of],
  "nothing-to-override": () => say`Nothing stands in the way of a go any more, so there is nothing to override.`,
  "conditions-missing": () => say`A go with conditions names one at least: write it, with who sees to it and by when.`,
  "condition-incomplete": ({ text, field }) =>
    text.trim() === ""
      ? say`A condition needs ${CONDITION[field]}.`
      : say`The condition ${quoted(text, 100)} needs ${CONDITION[field]}.`,
  "not-decided-go": ({ state }) =>
    say`Only what was decided go can launch. This review is ${stateInWords(state).toLowerCase()}.`,
  "not-over": ({ state }) => say`This review is ${stateInWords(state).toLowerCase()}, so there is nothing to reopen.`,
  "same-version": ({ value }) => say`${code(value, 100)} is the candidate already.`,
  "no-such-condition": () => say`That condition is not of this review any more.`,
};
