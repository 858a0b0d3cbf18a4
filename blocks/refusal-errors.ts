import { fieldOf } from "./field-of.ts";
import type { FormFields } from "./form.ts";
import { LIMITS } from "./limits.ts";
import { cutPlain } from "./mrkdwn.ts";
import { type Refusal, refusalPhrase } from "./notices.ts";
import { plain } from "./words/written-as.ts";

/** A refusal as Slack's `response_action: "errors"` takes it; null where it stands under no input of the form. */
export function refusalErrors(
  refusal: Refusal,
  form: { readonly fields: FormFields },
): { readonly [blockId: string]: string } | null {
  const field = fieldOf(refusal, form);
  return field === null ? null : { [field]: cutPlain(plain(refusalPhrase(refusal)), LIMITS.input.hint) };
}
