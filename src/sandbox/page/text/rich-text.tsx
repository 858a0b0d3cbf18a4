import type { RichTextBlock, RichTextBlockElement, RichTextList } from "@slack/types";
import { RichTextInline } from "./rich-text-inline.tsx";

export function RichText({ block }: { readonly block: Pick<RichTextBlock, "elements"> }) {
  return (
    <div className="mrkdwn rich-text">
      {block.elements.map((element, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a text's parts have no other name than their place
        <Part key={index} element={element} counted={countedBefore(block.elements, index)} />
      ))}
    </div>
  );
}

function Part({ element, counted }: { readonly element: RichTextBlockElement; readonly counted: number }) {
  switch (element.type) {
    case "rich_text_section":
      return (
        <div>
          <RichTextInline elements={element.elements} />
        </div>
      );
    case "rich_text_quote":
      return (
        <blockquote className="quote">
          <RichTextInline elements={element.elements} />
        </blockquote>
      );
    case "rich_text_preformatted":
      return (
        <pre className="pre">
          <RichTextInline elements={element.elements} />
        </pre>
      );
    case "rich_text_list":
      return <List list={element} counted={counted} />;
  }
}

function List({ list, counted }: { readonly list: RichTextList; readonly counted: number }) {
  const indent = list.indent ?? 0;
  const rows = list.elements.map((row, index) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: a text's parts have no other name than their place
    <li key={index}>
      <RichTextInline elements={row.elements} />
    </li>
  ));
  const style = { marginLeft: indent * 24 };
  const className = `rich-list level-${indent % 3} ${(list.border ?? 0) > 0 ? "quote" : ""}`;
  if (list.style === "bullet") {
    return (
      <ul className={className} style={style}>
        {rows}
      </ul>
    );
  }
  return (
    <ol className={className} style={style} start={counted + 1}>
      {rows}
    </ol>
  );
}

/** An ordered list goes on after a deeper list that stands in between. */
function countedBefore(elements: readonly RichTextBlockElement[], at: number): number {
  const here = elements[at];
  if (here?.type !== "rich_text_list" || here.style !== "ordered") return 0;
  let count = 0;
  for (const earlier of elements.slice(0, at).toReversed()) {
    if (earlier.type !== "rich_text_list" || (earlier.indent ?? 0) < (here.indent ?? 0)) break;
    if (earlier.style === here.style && (earlier.indent ?? 0) === (here.indent ?? 0)) count += earlier.elements.length;
  }
  return count;
}
