import { lintSource } from "@secretlint/core";
import { creator } from "@secretlint/secretlint-rule-preset-recommend";
import type { SecretKind } from "../domain/evidence/secret-kind.ts";
import { OWN_FORMS } from "./own-forms.ts";

const CONFIG = {
  rules: [{ id: "@secretlint/secretlint-rule-preset-recommend", rule: creator, options: {} }],
};

/** `<password>`: what a person writes in place of one. */
const PLACEHOLDER = /<[\w -]{1,30}>/g;

/**
 * What kind of secret a text seems to hold; null: none. Well-known tokens are found by secretlint's recommended rules, what
 * they leave out (keys in addresses, passwords in words, tokens of other makers) by our own.
 */
export async function findSecret(text: string): Promise<SecretKind | null> {
  const own = OWN_FORMS.find(({ form }) => form.test(text));
  if (own !== undefined) return own.kind;
  const { messages } = await lintSource({
    source: { filePath: "/typed.txt", content: text.replaceAll(PLACEHOLDER, ""), contentType: "text", ext: ".txt" },
    options: { config: CONFIG, maskSecrets: true },
  });
  const rule = messages[0]?.ruleId;
  if (rule === undefined) return null;
  if (rule.includes("privatekey")) return "private-key";
  return /basicauth|connection-string/.test(rule) ? "password" : "token";
}
