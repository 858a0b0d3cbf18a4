import { memo } from "react";
import { InlineList } from "./inline-view.tsx";
import { type MrkdwnBlock, parseMrkdwn } from "./mrkdwn.ts";

export const Mrkdwn = memo(function Mrkdwn({ text }: { readonly text: string }) {
  return (
    <div className="mrkdwn">
      {parseMrkdwn(text).map((block, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a text's parts have no other name than their place
        <MrkdwnPart key={index} block={block} />
      ))}
    </div>
  );
});

function MrkdwnPart({ block }: { readonly block: MrkdwnBlock }) {
  switch (block.kind) {
    case "pre":
      return <pre className="pre">{block.text}</pre>;
    case "quote":
      return (
        <blockquote className="quote">
          <InlineList nodes={block.children} />
        </blockquote>
      );
    case "paragraph":
      return (
        <div>
          <InlineList nodes={block.children} />
        </div>
      );
  }
}
