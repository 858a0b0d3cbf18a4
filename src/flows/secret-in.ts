import { typedTexts } from "../domain/evidence/typed-texts.ts";
import type { AccessRefusal } from "../domain/refusals.ts";
import type { Deps } from "./ports.ts";

type SecretRefusal = Extract<AccessRefusal, { reason: "looks-secret" }>;

/** The refusal of what somebody typed when it looks like a secret, so that it is never stored; null: nothing does. */
export async function secretIn(
  { findSecret }: Pick<Deps, "findSecret">,
  events: Parameters<typeof typedTexts>[0],
): Promise<SecretRefusal | null> {
  for (const { field, text } of typedTexts(events)) {
    const kind = await findSecret(text);
    if (kind !== null) return { reason: "looks-secret", kind, field };
  }
  return null;
}
