import type { Block } from "../../../src/sandbox/contract.ts";

export const plain = (text: string) => ({ type: "plain_text", text });
export const mrkdwn = (text: string) => ({ type: "mrkdwn", text });
export const option = (text: string, value = text.toLowerCase()) => ({ text: plain(text), value });
export const button = (text: string, more: object = {}) => ({
  type: "button",
  action_id: text.toLowerCase(),
  text: plain(text),
  ...more,
});
export const section = (block_id: string, text: string, more: object = {}): Block => ({
  type: "section",
  block_id,
  text: mrkdwn(text),
  ...more,
});
