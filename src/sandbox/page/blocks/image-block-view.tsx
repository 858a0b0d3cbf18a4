import type { ImageBlock } from "@slack/types";
import { withEmoji } from "../text/emoji.ts";
import { ImageView } from "./image-view.tsx";

export function ImageBlockView({ block }: { readonly block: ImageBlock }) {
  return (
    <figure className="image-block">
      {block.title !== undefined && <figcaption>{withEmoji(block.title.text)}</figcaption>}
      <ImageView image={block} size="full" />
    </figure>
  );
}
