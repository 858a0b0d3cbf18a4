import { describe, expect, it } from "vitest";
import { validateMessage } from "../../../src/sandbox/block-kit/validate-message.ts";

const judge = (metadata: unknown) => validateMessage({ kind: "post", text: "x", metadata }).problems;
const message = (event_payload: unknown) => ({ event_type: "review_card", event_payload });

describe("the metadata of a message", () => {
  it("carries scalars, flat objects and lists of flat objects", () => {
    expect(judge(message({ key: "", n: 1.5, yes: true, one: { a: "b" }, many: [{ a: 1 }, {}] }))).toEqual([]);
    expect(judge(message({}))).toEqual([]);
  });

  it("may be 8,000 bytes of JSON, not 8,001", () => {
    const frame = JSON.stringify(message({ a: "" })).length;
    expect(judge(message({ a: "x".repeat(8000 - frame) }))).toEqual([]);
    expect(judge(message({ a: "x".repeat(8001 - frame) })).map(({ error }) => error)).toEqual(["metadata_too_large"]);
    expect(judge(message({ a: "é".repeat((8000 - frame) / 2 + 1) })).map(({ error }) => error)).toEqual([
      "metadata_too_large",
    ]);
  });

  it.each([
    ["a string", "x", "invalid_metadata_format", "/metadata"],
    ["no event_payload", { event_type: "x" }, "invalid_metadata_schema", "/metadata"],
    ["a payload that is a list", message([]), "invalid_metadata_schema", "/metadata/event_payload"],
    [
      "an event_type with a space",
      { ...message({}), event_type: "a b" },
      "invalid_metadata_schema",
      "/metadata/event_type",
    ],
    ["nothing as a value", message({ a: null }), "invalid_metadata_schema", "/metadata/event_payload/a"],
    ["a list of strings", message({ a: ["b"] }), "invalid_metadata_schema", "/metadata/event_payload/a/0"],
    [
      "an object in an object",
      message({ a: { b: { c: 1 } } }),
      "invalid_metadata_schema",
      "/metadata/event_payload/a/b",
    ],
    ["a key with a slash", message({ "a/b": null }), "invalid_metadata_schema", "/metadata/event_payload/a~1b"],
  ])("is refused as %s", (_about, metadata, error, at) => {
    expect(judge(metadata)).toEqual([{ error, messages: [expect.stringContaining(`[json-pointer:${at}]`)] }]);
  });
});
