import { randomBytes } from "node:crypto";
import { expect, test } from "vitest";
import { readKeys } from "../../src/vault/read-keys.ts";
import { createVault } from "../../src/vault/vault.ts";

const [old, fresh] = [randomBytes(32), randomBytes(32)];

test("a secret opens with its key and in its place, and never says itself", () => {
  const vault = createVault([old]);
  const sealed = vault.seal("xoxb-secret", "token T1");
  expect(sealed).toMatch(/^v1\.[\w-]{8}\.[\w-]+$/);
  expect(sealed).not.toContain(Buffer.from("xoxb-secret").toString("base64url").slice(0, 8));
  expect(vault.open(sealed, "token T1")).toBe("xoxb-secret");
  expect(vault.seal("xoxb-secret", "token T1")).not.toBe(sealed);
});

test("it does not open for another workspace, with another key, or when a single bit was changed", () => {
  const vault = createVault([old]);
  const sealed = vault.seal("xoxb-secret", "token T1");
  expect(vault.open(sealed, "token T2")).toBeUndefined();
  expect(createVault([fresh]).open(sealed, "token T1")).toBeUndefined();
  const [form = "", id = "", body = ""] = sealed.split(".");
  const bytes = Buffer.from(body, "base64url");
  for (let bit = 0; bit < bytes.length * 8; bit++) {
    const changed = Buffer.from(bytes);
    changed[bit >> 3] = (changed[bit >> 3] ?? 0) ^ (1 << (bit & 7));
    expect(vault.open(`${form}.${id}.${changed.toString("base64url")}`, "token T1")).toBeUndefined();
  }
  for (let length = 0; length < bytes.length; length++) {
    const cut = bytes.subarray(0, length).toString("base64url");
    expect(vault.open(`${form}.${id}.${cut}`, "token T1")).toBeUndefined();
  }
  expect(vault.open(sealed.replace("v1.", "v2."), "token T1")).toBeUndefined();
  expect(vault.open(`${sealed}.x`, "token T1")).toBeUndefined();
  expect(vault.open("xoxb-plain", "token T1")).toBeUndefined();
});

test("of several keys the first seals and all open", () => {
  const before = createVault([old]).seal("xoxb-secret", "token T1");
  const both = createVault([fresh, old]);
  expect(both.open(before, "token T1")).toBe("xoxb-secret");
  expect(both.isOld(before)).toBe(true);
  const after = both.seal("xoxb-secret", "token T1");
  expect(both.isOld(after)).toBe(false);
  expect(createVault([fresh]).open(after, "token T1")).toBe("xoxb-secret");
  expect(createVault([old]).open(after, "token T1")).toBeUndefined();
});

test("keys are 32 bytes in base64, several with commas", () => {
  const [one, two] = [old.toString("base64"), fresh.toString("base64")];
  expect(readKeys(`${one}, ${two}`)).toEqual([old, fresh]);
  for (const bad of ["", "password", `${one},`, `${one},short`, `${one}${one}`]) expect(readKeys(bad)).toBeUndefined();
});
