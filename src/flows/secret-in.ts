import { type TypedText, typedTexts } from "../domain/evidence/typed-texts.ts";
import type { AccessRefusal } from "../domain/refusals.ts";
import type { Deps } from "./ports.ts";

type SecretRefusal = Extract<AccessRefusal, { reason: "looks-secret" }>;

/** The refusal of what somebody typed when it looks like a secret, so that it is never stored; null: nothing does. */
export function secretIn(
  deps: Pick<Deps, "findSecret">,
  events: Parameters<typeof typedTexts>[0],
): Promise<SecretRefusal | null> {
  return secretTyped(deps, typedTexts(events));
}

/** The same for texts of which nothing is recorded as an event. */
export async function secretTyped(
  { findSecret }: Pick<Deps, "findSecret">,
  texts: readonly TypedText[],
): Promise<SecretRefusal | null> {
  for (const { field, text } of texts) {
    const kind = await findSecret(text);
    if (kind !== null) return { reason: "looks-secret", kind, field };
  }
  return null;
}
