import type { DrillRefusal } from "../src/domain/drill/drill-refusals.ts";
import type {
  AccessRefusal,
  DecisionRefusal,
  DenialReason,
  ItemRefusal,
  PersonRefusal,
  ReviewRefusal,
  SettingsRefusal,
  SignOffRefusal,
  SnoozeRefusal,
  StartRefusal,
  WaiverRefusal,
} from "../src/domain/refusals.ts";
import type { MessageBody } from "./message-body.ts";
import { DECISION_SENTENCES } from "./words/decision-refusals.ts";
import { DRILL_ITEM_SENTENCES, DRILL_SENTENCES } from "./words/drill-refusals.ts";
import { expectedEvidence } from "./words/item-words.ts";
import { NAG_SENTENCES } from "./words/nag-refusals.ts";
import { channel, code, join, link, mention, type Phrase, say, typed } from "./words/phrase.ts";
import { named, releaseName, stateInWords } from "./words/review-words.ts";
import { lines } from "./words/rich-text.ts";
import { SETTINGS_SENTENCES } from "./words/settings-refusals.ts";
import { WAIVER_SENTENCES } from "./words/waiver-refusals.ts";
import { fallback } from "./words/written-as.ts";

export type Refusal =
  | ItemRefusal
  | ReviewRefusal
  | StartRefusal
  | AccessRefusal
  | SignOffRefusal
  | DecisionRefusal
  | WaiverRefusal
  | SettingsRefusal
  | DrillRefusal
  | SnoozeRefusal
  | PersonRefusal;
type Reason = Refusal["reason"];
type Sentences = { readonly [reason in Reason]: (refusal: Extract<Refusal, { reason: reason }>) => Phrase };

const SENTENCES: Sentences = {
  ...DECISION_SENTENCES,
  ...WAIVER_SENTENCES,
  ...SETTINGS_SENTENCES,
  ...DRILL_SENTENCES,
  ...NAG_SENTENCES,
  ...DRILL_ITEM_SENTENCES,
  "no-such-item": () => say`That item is not in this review any more.`,
  "review-closed": ({ state }) =>
    say`This review is ${stateInWords(state).toLowerCase()}, so nothing in it changes any more.`,
  "evidence-missing": ({ expects }) =>
    expects.trim() === ""
      ? say`A done item needs evidence: add a link or a note.`
      : say`A done item needs evidence, here ${expectedEvidence({ expects })}: add a link or a note.`,
  "criteria-unmet": ({ titles }) =>
    say`A done item meets all its criteria. Open still: ${named(titles, 3, "criterion", 80)}.`,
  "waits-for-others": ({ titles }) =>
    say`It waits for ${named(titles, 3, "item", 80)}. Settle that first, or take it out of “Waits for”.`,
  "wait-cycle": ({ titles }) =>
    say`That is a circle: this item would wait for itself through ${named(titles, 3, "item", 80)}.`,
  "taken-by-other": ({ owner }) => say`${mention(owner)} has it. To hand it over, change its owner in Details.`,
  "not-the-owner": ({ owner }) =>
    owner === null
      ? say`Nobody has it, so there is nothing to give back.`
      : say`${mention(owner)} has it. Only its owner gives it back; to hand it over, change its owner in Details.`,
  "reason-missing": ({ of }) => WHY_MISSING[of],
  "text-too-long": ({ field, limit, length }) => say`The ${field} is ${length} characters long; ${limit} is the most.`,
  "evidence-invalid": ({ kind, value }) => invalidEvidence(kind, value),
  "not-blocked": () => say`It is not blocked.`,
  "settled-already": ({ status }) => say`It is ${SETTLED[status]} already.`,
  "edited-meanwhile": ({ by }) =>
    say`${mention(by)} changed this item while you were typing. Your changes are kept below; save again to apply them.`,
  "launch-in-past": ({ launchOn, today }) =>
    say`${code(launchOn)} has passed; today is ${code(today)}. Give today or a later day.`,
  "not-a-day": ({ value }) => say`${code(value, 100)} is not a date. Write it like ${code("2026-12-15")}.`,
  "service-missing": () => say`The service is missing. Name it, like ${code("payments-api")}.`,
  "version-missing": () => say`The version is missing. Name it, like ${code("2.4.0")}.`,
  "launch-missing": () => say`The launch date is missing. Write it like ${code("2026-12-15")}.`,
  "bad-service": ({ value }) =>
    say`${code(value, 100)} cannot be a service's name. It has letters, digits and ${code(". _ + / -")}, no spaces, 60 characters at most, like ${code("payments-api")}.`,
  "bad-version": ({ value }) =>
    say`${code(value, 100)} cannot be a version. It has letters, digits and ${code(". _ + / -")}, no spaces, 40 characters at most, like ${code("2.4.0")}.`,
  "not-a-zone": ({ value }) =>
    value === ""
      ? say`The time zone is missing. Pick one, or write one like ${code("Europe/Berlin")}.`
      : say`${code(value, 100)} is not a time zone. Write it like ${code("Europe/Berlin")}.`,
  "no-such-template": ({ value, known }) =>
    say`There is no template ${code(value, 100)}. There is ${named(known, 8, "template", 60)}.`,
  "already-open": (refusal) =>
    say`${typed(releaseName(refusal), 400)} already has an open review in ${channel(refusal.channelId)}, led by ${mention(refusal.lead)}.`,
  "no-such-review": () => say`That review is not here, or not for you to see.`,
  "looks-secret": ({ kind }) =>
    say`That looks like ${SECRETS[kind]}, so it was not stored. Link to where it is kept instead.`,
  "not-allowed": ({ why, lead, action }) => denialPhrase(why, { lead, action }),
};

const WHY_MISSING = {
  block: say`Say what blocks it, in a few words.`,
  "not-applicable": say`Say why it does not apply, in a few words.`,
  reopen: say`Say why it is opened again, in a few words.`,
  cancel: say`Say why the review is cancelled, in a few words.`,
};

const SECRETS = { "private-key": "a private key", token: "an access token", password: "a password" };

const SETTLED = { done: "done", "not-applicable": "marked not applicable", waived: "waived" };

/** What was wrong and what is expected, in a sentence or two. `outcome`: what did not happen, as a sentence. */
export function refusalPhrase(refusal: Refusal, outcome = ""): Phrase {
  // TypeScript cannot see that a reason's sentence takes just the refusals of that reason; `Sentences` above guarantees it.
  const sentence = SENTENCES[refusal.reason] as (refusal: Refusal) => Phrase;
  const open =
    refusal.reason === "already-open" && refusal.permalink !== null ? say`${link(refusal.permalink, "Open it")}` : null;
  return join([sentence(refusal), say`${outcome}`, open], " ");
}

/** The answer to a click or a command that was refused. */
export function refusalNotice(refusal: Refusal, outcome = "Nothing was changed."): MessageBody {
  return notice(refusalPhrase(refusal, outcome));
}

/** Something broke on our side; `ref` finds it in the log. */
export function faultPhrase(ref: string): Phrase {
  return say`Something broke on our side (ref ${ref}). Your click was not saved; try again in a minute.`;
}

export function faultNotice(ref: string): MessageBody {
  return notice(faultPhrase(ref));
}

/** Said when a click is acknowledged before it could be saved. */
export function slowNotice(): MessageBody {
  return notice(say`This takes longer than usual. It is not saved yet; you will hear how it ended.`);
}

export function notice(...said: readonly Phrase[]): MessageBody {
  return { text: fallback(join(said, " ")), blocks: [lines(...said)] };
}

function invalidEvidence(kind: "link" | "number" | "text", value: string): Phrase {
  if (kind === "text") return say`The note is empty. Write what was seen, in a sentence.`;
  if (kind === "number")
    return say`${code(value, 100)} is not a number. Write it with a unit if it has one, like ${code("41 min")}.`;
  return value === ""
    ? say`The link is empty. It looks like ${code("https://example.com/report")}.`
    : say`${code(value, 200)} is not a link. It looks like ${code("https://example.com/report")}.`;
}

function denialPhrase(why: DenialReason, { lead, action }: { lead: string | null; action: string }): Phrase {
  const asking =
    lead === null
      ? say`Ask a member of this workspace to do this for you.`
      : say`Ask ${mention(lead)} to do this for you.`;
  const reads = lead === null ? "only read here" : "can read this review";
  switch (why) {
    case "guest":
      return say`Guests ${reads}. ${asking}`;
    case "external":
      return say`People from other workspaces ${reads}. ${asking}`;
    case "bot":
      return say`Apps ${reads}. ${asking}`;
    case "deactivated":
      return say`This account is deactivated, so it can only read. ${asking}`;
    case "not-lead":
      return lead === null
        ? say`Only the lead of a review may do this, or an admin of the app.`
        : say`Only ${mention(lead)}, who leads this review, may do this, or an admin of the app.`;
    case "not-admin":
      return say`Only admins of the app may ${ADMINS_MAY[action] ?? "do this"}.`;
  }
}

const ADMINS_MAY: { readonly [action: string]: string } = {
  "template.import": "import templates",
  "settings.change": "change the settings",
};
