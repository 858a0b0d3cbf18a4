import type { ModalView } from "@slack/types";
import type { FormFields } from "../../../blocks/form.ts";
import type { MessageBody } from "../../../blocks/message-body.ts";
import { noticeView } from "../../../blocks/views/notice-view.ts";
import { say } from "../../../blocks/words/phrase.ts";
import { type AnyRefusal, errorsOf, phraseOf } from "../refusal-words.ts";
import { closed, type FormReply } from "./replies.ts";

/** What a flow answered to a form. */
export type FormOutcome =
  | { readonly ok: true; readonly duplicate: boolean }
  | { readonly ok: false; readonly refusal: AnyRefusal; readonly duplicate: boolean };

/**
 * The form closes, or says why not: under the input that is to blame, or else at its top. `again`: the form with the
 * sentence at its top and everything that was typed; null: there is no such form, the sentence takes its place.
 */
export function formAnswer(
  outcome: FormOutcome,
  form: { readonly fields: FormFields },
  again: ModalView | null,
  said: MessageBody | null = null,
): FormReply {
  if (outcome.ok) return closed(outcome.duplicate ? "duplicate" : "saved", outcome.duplicate ? null : said);
  const { refusal } = outcome;
  const word = `refused:${refusal.reason}`;
  const errors = errorsOf(refusal, form);
  if (errors !== null) return { show: "errors", errors, outcome: word };
  const view = again ?? noticeView("Not changed", phraseOf(refusal), say`Nothing was changed.`);
  return { show: "view", view, outcome: word };
}
