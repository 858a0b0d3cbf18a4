import { validateMessage } from "../../../src/sandbox/block-kit/validate-message.ts";
import { validateView } from "../../../src/sandbox/block-kit/validate-view.ts";
import { plain } from "./sample-elements.ts";

export type Surface = "message" | "modal" | "home";

/** All complaints about these blocks on a surface, in the order of Slack's answer. */
export function complaints(surface: Surface, blocks: readonly unknown[]): readonly string[] {
  const { problems } =
    surface === "message" ? validateMessage({ kind: "post", text: "x", blocks }) : judgeView(surface, blocks);
  return problems.flatMap((problem) => problem.messages);
}

/** Where the blocks of a surface stand. */
export const ROOT: { readonly [S in Surface]: string } = {
  message: "/blocks",
  modal: "/view/blocks",
  home: "/view/blocks",
};

export function modal(blocks: readonly unknown[], more: object = {}) {
  return { type: "modal", title: plain("Item"), submit: plain("Save"), blocks, ...more };
}

export function pointersIn(messages: readonly string[]): readonly string[] {
  return messages.map((message) => /\[json-pointer:(.*)\]$/.exec(message)?.[1] ?? "none");
}

function judgeView(surface: "modal" | "home", blocks: readonly unknown[]) {
  return validateView(surface === "modal" ? modal(blocks) : { type: "home", blocks }, surface);
}
