import type { ContextBlock } from "@slack/types";
import { TextObjectView } from "../text/text-object.tsx";
import { ImageView } from "./image-view.tsx";

export function ContextView({ block }: { readonly block: ContextBlock }) {
  return (
    <div className="context-block">
      {block.elements.map((element, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: context elements have no other name than their place
        <span key={index} className="context-element">
          {element.type === "image" ? <ImageView image={element} size="inline" /> : <TextObjectView text={element} />}
        </span>
      ))}
    </div>
  );
}
