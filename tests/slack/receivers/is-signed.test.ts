import { createHmac } from "node:crypto";
import { expect, test } from "vitest";
import { isSigned } from "../../../src/slack/receivers/is-signed.ts";

const secret = "8f742231b10e8888abcd99yyyzzz85a5";
const nowMs = 1_800_000_000_000;
const body = Buffer.from("token=x&command=%2Freadiness");

function sign(timestamp: string, content = body, key = secret): string {
  return `v0=${createHmac("sha256", key).update(`v0:${timestamp}:`).update(content).digest("hex")}`;
}

test.each([0, 299, -299])("a request signed %d seconds ago is Slack's", (age) => {
  const timestamp = String(nowMs / 1_000 - age);
  expect(isSigned({ secret, timestamp, signature: sign(timestamp), body, nowMs })).toBe(true);
});

const now = String(nowMs / 1_000);
test.each([
  ["older than five minutes", { timestamp: String(nowMs / 1_000 - 301), signature: sign(String(nowMs / 1_000 - 301)) }],
  ["from the future", { timestamp: String(nowMs / 1_000 + 301), signature: sign(String(nowMs / 1_000 + 301)) }],
  ["signed with another secret", { timestamp: now, signature: sign(now, body, "other") }],
  ["signed for another body", { timestamp: now, signature: sign(now, Buffer.from("token=y")) }],
  ["without a signature", { timestamp: now, signature: undefined }],
  ["without a timestamp", { timestamp: undefined, signature: sign(now) }],
  ["with two signatures", { timestamp: now, signature: `${sign(now)}, ${sign(now)}` }],
  ["with two timestamps", { timestamp: `${now}, ${now}`, signature: sign(now) }],
  ["with a timestamp that is no number", { timestamp: "NaN", signature: sign("NaN") }],
  ["with a negative timestamp", { timestamp: "-1", signature: sign("-1") }],
  ["with a fractional timestamp", { timestamp: `${now}.5`, signature: sign(`${now}.5`) }],
  ["with an empty signature", { timestamp: now, signature: "" }],
  ["with a cut signature", { timestamp: now, signature: sign(now).slice(0, -1) }],
])("a request %s is not", (_, given) => {
  expect(isSigned({ secret, body, nowMs, ...given })).toBe(false);
});

test("an empty secret signs nothing", () => {
  expect(isSigned({ secret: "", timestamp: now, signature: sign(now, body, ""), body, nowMs })).toBe(false);
});
