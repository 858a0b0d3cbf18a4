import type { RichTextInput } from "@slack/types";
import type { Json } from "../../contract.ts";
import { useBlock } from "./surface.tsx";
import { useElement } from "./use-element.ts";

/** A plain text area whose paragraphs are sent as rich text. */
export function RichTextInputElement({ element }: { readonly element: RichTextInput }) {
  const { value, change, locked, hooks } = useElement(element);
  const block = useBlock();
  return (
    <textarea
      {...hooks}
      className="text-input"
      rows={Math.max(3, Math.min(element.min_lines ?? 3, 12))}
      value={textOf(value)}
      disabled={locked}
      placeholder={element.placeholder?.text}
      aria-labelledby={block.labelId ?? undefined}
      aria-describedby={block.describedBy}
      aria-invalid={block.invalid}
      onChange={(event) => void change(richText(event.target.value), false)}
      onBlur={() => block.dispatches && void change(richText(textOf(value)))}
    />
  );
}

function richText(text: string): Json {
  if (text === "") return null;
  return { type: "rich_text", elements: [{ type: "rich_text_section", elements: [{ type: "text", text }] }] };
}

/** All the words of a rich text, one line a part. */
function textOf(value: Json): string {
  if (value === null || typeof value !== "object" || Array.isArray(value)) return "";
  const node = new Map<string, Json>(Object.entries(value));
  const text = node.get("text");
  if (typeof text === "string") return text;
  const elements = node.get("elements");
  if (!Array.isArray(elements)) return "";
  return elements.map(textOf).join(node.get("type") === "rich_text_section" ? "" : "\n");
}
