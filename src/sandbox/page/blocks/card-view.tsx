import type { CardBlock } from "@slack/types";
import { ElementView } from "../elements/element-view.tsx";
import { TextObjectView } from "../text/text-object.tsx";
import { ImageView } from "./image-view.tsx";

export function CardView({ block }: { readonly block: CardBlock }) {
  return (
    <div className="card">
      {block.hero_image !== undefined && <ImageView image={block.hero_image} size="full" />}
      {block.title !== undefined && (
        <b>
          <TextObjectView text={block.title} />
        </b>
      )}
      {block.subtitle !== undefined && (
        <div className="card-subtitle">
          <TextObjectView text={block.subtitle} />
        </div>
      )}
      {block.body !== undefined && <TextObjectView text={block.body} />}
      {block.actions !== undefined && (
        <div className="actions-block">
          {block.actions.map((element, index) => (
            <ElementView key={element.action_id ?? index} element={element} />
          ))}
        </div>
      )}
    </div>
  );
}
