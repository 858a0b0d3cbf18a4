import { leadField } from "../../blocks/fields.ts";
import type { FormFields } from "../../blocks/form.ts";
import { ownerField } from "../../blocks/item-fields.ts";
import type { MessageBody } from "../../blocks/message-body.ts";
import { notice, type Refusal, refusalPhrase } from "../../blocks/notices.ts";
import { refusalErrors } from "../../blocks/refusal-errors.ts";
import { adminsField, rolePeopleField } from "../../blocks/settings-fields.ts";
import { join, mention, type Phrase, say } from "../../blocks/words/phrase.ts";
import { plain } from "../../blocks/words/written-as.ts";
import type { OwnerRefusal } from "../domain/refusals.ts";

/** Every no that can reach a person here. */
export type AnyRefusal = Refusal | OwnerRefusal;

const CANNOT = {
  guest: "is a guest, and guests only read",
  external: "is from another workspace, and people from there only read",
  bot: "is an app",
  deactivated: "has a deactivated account",
};

/** Why somebody cannot own an item or lead a review. The person is named where their name shows. */
export function ownerSentence(refusal: OwnerRefusal, who: Phrase = say`That person`): Phrase {
  return refusal.reason === "owner-unknown"
    ? say`Slack does not know ${who} here. Pick a member of this workspace.`
    : say`${who} ${CANNOT[refusal.why]}. Pick a member of this workspace.`;
}

function isOfOwner(refusal: AnyRefusal): refusal is OwnerRefusal {
  return refusal.reason === "owner-unknown" || refusal.reason === "owner-cannot";
}

export function phraseOf(refusal: AnyRefusal): Phrase {
  return isOfOwner(refusal) ? ownerSentence(refusal, say`${mention(refusal.owner)}`) : refusalPhrase(refusal);
}

/** `outcome`: what did not happen, as a sentence. */
export function noticeOf(refusal: AnyRefusal, outcome = "Nothing was changed."): MessageBody {
  return notice(join([phraseOf(refusal), say`${outcome}`], " "));
}

/** The refusal under the input that it is about; null where there is none. */
export function errorsOf(
  refusal: AnyRefusal,
  form: { readonly fields: FormFields },
): { readonly [blockId: string]: string } | null {
  if (!isOfOwner(refusal)) return refusalErrors(refusal, form);
  const ids = Object.values(form.fields).map(({ id }) => id);
  const field = [ownerField.id, leadField.id, adminsField.id, rolePeopleField.id].find((id) => ids.includes(id));
  return field === undefined ? null : { [field]: plain(ownerSentence(refusal)) };
}
