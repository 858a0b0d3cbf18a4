import { describe, expect, it } from "vitest";
import { secretForms, writtenOut } from "../../src/proof/secret-forms.ts";
import { findSecret } from "../../src/secrets/find-secret.ts";
import { HARMLESS } from "./harmless.ts";

describe("what looks like a secret", () => {
  it("has a corpus of at least a hundred forms", () => {
    expect(new Set(secretForms.map(({ form }) => form)).size).toBeGreaterThanOrEqual(100);
  });

  it.each(secretForms)("is found: $name", async ({ form, kind }) => {
    for (const seed of [1, 2, 3]) expect(await findSecret(writtenOut(form, seed)), writtenOut(form, seed)).toBe(kind);
  });

  it.each(secretForms)("is found in the middle of a sentence: $name", async ({ form, kind }) => {
    expect(await findSecret(`Seen at noon, with ${writtenOut(form, 4)} as it stood.`)).toBe(kind);
  });

  it.each(HARMLESS)("is not seen in: %s", async (text) => {
    expect(await findSecret(text)).toBeNull();
  });
});
