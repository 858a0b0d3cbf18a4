import type { WaiverRefusal } from "../../src/domain/refusals.ts";
import { code, mention, type Phrase, say, typed } from "./phrase.ts";

type Own = Exclude<WaiverRefusal["reason"], "no-such-item" | "review-closed" | "settled-already" | "text-too-long">;
type Sentences = { readonly [reason in Own]: (refusal: Extract<WaiverRefusal, { reason: reason }>) => Phrase };

const MISSING = {
  risk: say`Say what the risk is, in a sentence.`,
  control: say`Say what compensates for the risk, in a sentence.`,
  expiry: say`Say until when the waiver shall hold: pick its last day.`,
  reason: say`Say why the waiver ends early, in a few words.`,
};

/** What stands against a waiver, or against an answer to one. */
export const WAIVER_SENTENCES: Sentences = {
  "not-waivable": () => say`This item can never be waived. It must be done, or marked not applicable with a reason.`,
  "waiver-incomplete": ({ field }) => MISSING[field],
  "waiver-expiry-out-of-range": ({ first, last, value }) =>
    say`A waiver ends between ${code(first)} and ${code(last)}, and ${code(value, 100)} is not a day of these.`,
  "waiver-renewals-used-up": ({ most }) =>
    most === 0
      ? say`Waivers cannot be renewed here. The item must be done now.`
      : say`This item's waiver has been renewed ${most === 1 ? "once" : `${most} times`} already, which is the most. The item must be done now.`,
  "no-waiver-request": () => say`Nobody waits for a waiver of this item any more.`,
  "own-waiver": () => say`You asked for this waiver, so somebody else must approve it.`,
  "not-the-approver": ({ role, lead }) =>
    role === null
      ? say`Only ${mention(lead)}, who leads this review, answers for this item's waivers.`
      : say`Only holders of the role ${typed(role, 60)} answer for this item's waivers. Admins of the app say who holds it in ${code("/readiness settings")}.`,
  "waiver-request-changed": ({ by }) =>
    say`${mention(by)} has changed the request since you saw it. Read it again in Details, and answer then.`,
  "waiver-request-outdated": ({ expiresOn }) =>
    say`The request was for a waiver until ${code(expiresOn)}, which has passed. It must be asked for anew.`,
  "no-waiver": () => say`This item has no waiver that holds.`,
};
