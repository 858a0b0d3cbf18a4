import type { ModalView } from "@slack/types";
import { expect } from "vitest";
import { LIMITS } from "../../../blocks/limits.ts";
import type { MessageBody } from "../../../blocks/message-body.ts";
import { validateMessage } from "../../../src/sandbox/block-kit/validate-message.ts";
import { validateView } from "../../../src/sandbox/block-kit/validate-view.ts";
import { shownLength } from "../../../src/sandbox/block-kit/whole/shown-length.ts";
import { liveMentions } from "../../../src/sandbox/state/mentions.ts";

/** Whom our own messages may name; nobody else may be mentioned by what somebody typed. */
const OURS = new Set(["<@UANA>", "<@WKIM>", "<@U0123456789A>", "<!subteam^SDBA>", "<@ULENA>", "<@UOMAR>"]);

/** Slack takes it, it stays below its ceilings, and nothing that was typed has come alive. */
export function expectValidMessage(body: MessageBody): void {
  const verdict = validateMessage({ kind: "update", text: body.text, blocks: body.blocks });
  expect(verdict).toEqual({ problems: [], warnings: [] });
  expect(shownLength(body.blocks)).toBeLessThanOrEqual(LIMITS.message.allText);
  expect(body.text.length).toBeLessThanOrEqual(LIMITS.message.text);
  expect(body.text.trim()).not.toBe("");
  expectHarmless(body.text, body.blocks);
}

export function expectValidView(view: ModalView): void {
  expect(validateView(view, "modal")).toEqual({ problems: [], warnings: [] });
  expectHarmless("", view.blocks);
}

function expectHarmless(text: string, blocks: readonly unknown[]): void {
  expect(liveMentions(text, blocks, []).filter((mention) => !OURS.has(mention))).toEqual([]);
  expect(JSON.stringify(blocks).isWellFormed()).toBe(true);
}
