import type { RichTextBlock } from "@slack/types";
import type { Phrase } from "./phrase.ts";
import { richElements } from "./written-as.ts";

/** Lines under one another. */
export function lines(...phrases: readonly (Phrase | null)[]): RichTextBlock {
  const there = phrases.filter((phrase) => phrase !== null && phrase.length > 0) as readonly Phrase[];
  const elements = there.flatMap((phrase, index) => {
    const written = richElements(phrase);
    return index === 0 ? written : [{ type: "text" as const, text: "\n" }, ...written];
  });
  return { type: "rich_text", elements: [{ type: "rich_text_section", elements }] };
}

/** A heading, a list under it, and perhaps a last line. */
export function list(
  style: "bullet" | "ordered",
  { heading, entries, after = null }: { heading: Phrase; entries: readonly Phrase[]; after?: Phrase | null },
): RichTextBlock {
  const section = (phrase: Phrase) => ({ type: "rich_text_section" as const, elements: richElements(phrase) });
  return {
    type: "rich_text",
    elements: [
      section(heading),
      { type: "rich_text_list", style, elements: entries.map(section) },
      ...(after === null ? [] : [section(after)]),
    ],
  };
}
