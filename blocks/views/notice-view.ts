import type { ModalView } from "@slack/types";
import { noticeModal } from "../modals.ts";
import type { Phrase } from "../words/phrase.ts";
import { lines } from "../words/rich-text.ts";

/** A modal that says something, with nothing to fill in: that a thing cannot be done, or that something broke. */
export function noticeView(title: string, ...said: readonly Phrase[]): ModalView {
  return noticeModal.view({ metadata: {}, title, blocks: [lines(...said)] });
}
