import type { TextObject } from "@slack/types";
import { withEmoji } from "./emoji.ts";
import { Mrkdwn } from "./mrkdwn-view.tsx";

/** Slack's two kinds of text. */
export function TextObjectView({ text }: { readonly text: TextObject }) {
  return text.type === "mrkdwn" ? (
    <Mrkdwn text={text.text} />
  ) : (
    <span className="plain-text">{withEmoji(text.text)}</span>
  );
}
