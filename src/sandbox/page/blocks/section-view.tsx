import type { SectionBlock } from "@slack/types";
import { ElementView } from "../elements/element-view.tsx";
import { TextObjectView } from "../text/text-object.tsx";

export function SectionView({ block }: { readonly block: SectionBlock }) {
  return (
    <div className="section-block">
      <div className="section-body">
        {block.text !== undefined && (
          <div className="section-text">
            <TextObjectView text={block.text} />
          </div>
        )}
        {block.fields !== undefined && (
          <div className="section-fields">
            {block.fields.map((field, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: fields have no other name than their place
              <div key={index} className="section-field">
                <TextObjectView text={field} />
              </div>
            ))}
          </div>
        )}
      </div>
      {block.accessory !== undefined && (
        <div className="section-accessory">
          <ElementView element={block.accessory} />
        </div>
      )}
    </div>
  );
}
