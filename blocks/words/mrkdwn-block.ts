import type { Button, ContextBlock, HeaderBlock, MrkdwnElement, SectionBlock } from "@slack/types";
import { plainText } from "../button.ts";
import { LIMITS } from "../limits.ts";
import type { Phrase } from "./phrase.ts";
import { mrkdwn } from "./written-as.ts";

/** One line with a button at its end. */
export function row(phrase: Phrase, accessory?: Button): SectionBlock {
  return { type: "section", text: marked(phrase), ...(accessory === undefined ? {} : { accessory }) };
}

/** A small grey line. */
export function context(phrase: Phrase): ContextBlock {
  return { type: "context", elements: [marked(phrase)] };
}

export function header(text: string): HeaderBlock {
  return { type: "header", text: plainText(text, LIMITS.header) };
}

function marked(phrase: Phrase): MrkdwnElement {
  return { type: "mrkdwn", text: mrkdwn(phrase), verbatim: true };
}
