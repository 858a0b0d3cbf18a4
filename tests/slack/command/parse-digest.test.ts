import { describe, expect, test } from "vitest";
import { digestTroubleNotice } from "../../../blocks/digests/digest-trouble.ts";
import { parseCommand } from "../../../src/slack/command/parse-command.ts";
import { type DigestWish, parseDigest } from "../../../src/slack/command/parse-digest.ts";

const friday = { weekday: 5, time: "10:00" };
const read: readonly [string, DigestWish][] = [
  ["", { what: "show" }],
  ["off", { what: "off" }],
  ["NOW", { what: "now" }],
  ["preview", { what: "preview" }],
  ["on", { what: "on", at: null }],
  ["on fri 10:00", { what: "on", at: friday }],
  ["on Friday 10:00", { what: "on", at: friday }],
  ["on FRI 10:00 Europe/Berlin", { what: "on", at: friday, timeZone: "Europe/Berlin" }],
  ["on thurs 9:05 america/new_york", { what: "on", at: { weekday: 4, time: "09:05" }, timeZone: "America/New_York" }],
  ["on sun 23:59 UTC", { what: "on", at: { weekday: 7, time: "23:59" }, timeZone: "UTC" }],
];
const words = (text: string) => (text === "" ? [] : text.split(" "));

test.each(read)("/readiness digest %s", (text, wish) => {
  expect(parseDigest(words(text))).toEqual({ ok: true, wish });
  expect(parseCommand(`digest ${text}`)).toEqual({ ok: true, command: { name: "digest", wish } });
});

describe("what cannot be read is answered with what is wrong, and an example", () => {
  test.each([
    ["on fryday 10:00", "`fryday` is not a weekday."],
    ["on fr 10:00", "`fr` is not a weekday."],
    ["on 10:00", "`10:00` is not a weekday."],
    ["on fri", "The time of day is missing."],
    ["on fri 25:00", "`25:00` is not a time of day."],
    ["on fri 24:00", "`24:00` is not a time of day."],
    ["on fri 10am", "`10am` is not a time of day."],
    ["on fri 10:00 Europe/Berln", "`Europe/Berln` is not a time zone."],
    ["on fri 10:00 +02:00", "`+02:00` is not a time zone."],
    ["of", "`of` is nothing that a digest can do. Did you mean `off`?"],
    ["preveiw", "`preveiw` is nothing that a digest can do. Did you mean `preview`?"],
  ])("%s", (text, said) => {
    const parsed = parseDigest(words(text));
    if (parsed.ok || "extra" in parsed) throw new Error(`${text} was read`);
    const { text: answer } = digestTroubleNotice(parsed.trouble);
    expect(answer).toContain(said.replaceAll("`", ""));
    expect(answer).toContain("Nothing was changed.");
  });

  test("one word too many", () => {
    expect(parseCommand("digest on fri 10:00 UTC please")).toEqual({
      ok: false,
      trouble: { reason: "too-many-words", command: "digest", word: "please" },
    });
    expect(parseDigest(["off", "please"])).toEqual({ ok: false, extra: "please" });
  });
});
