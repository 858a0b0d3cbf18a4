import { describe, expect, it } from "vitest";
import { complaints } from "./payloads.ts";
import { refusedBlocks } from "./refused-blocks.ts";
import { refusedElements } from "./refused-elements.ts";
import { refusedInputs } from "./refused-inputs.ts";
import { refusedNewerBlocks } from "./refused-newer-blocks.ts";
import { mrkdwn } from "./sample-elements.ts";

const refusals = [...refusedBlocks, ...refusedElements, ...refusedInputs, ...refusedNewerBlocks];

describe("Slack's answer points at", () => {
  it.each(refusals)("$about", ({ blocks, surface, complaint }) => {
    expect(complaints(surface, blocks)).toContain(complaint);
  });
});

describe("a choice between schemas", () => {
  it("is announced at its own place, then at the cause, as Slack does", () => {
    expect(complaints("message", [{ type: "section", text: mrkdwn("x".repeat(3001)) }])).toEqual([
      "[ERROR] failed to match all allowed schemas [json-pointer:/blocks/0/text]",
      "[ERROR] must be less than 3001 characters [json-pointer:/blocks/0/text/text]",
    ]);
  });
});
