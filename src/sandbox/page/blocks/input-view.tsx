import type { InputBlock } from "@slack/types";
import { useId } from "react";
import { ElementView } from "../elements/element-view.tsx";
import { BlockContext, useBlock } from "../elements/surface.tsx";
import { Icon } from "../frame/icon.tsx";
import { withEmoji } from "../text/emoji.ts";

export function InputView({ block, problem }: { readonly block: InputBlock; readonly problem: string | null }) {
  const outer = useBlock();
  const id = useId();
  const described = [problem === null ? null : `${id}-problem`, block.hint === undefined ? null : `${id}-hint`].filter(
    (part) => part !== null,
  );
  const scope = {
    ...outer,
    labelId: `${id}-label`,
    describedBy: described.length > 0 ? described.join(" ") : undefined,
  };
  const focusElement = () => {
    const field = document.getElementById(`${id}-field`)?.querySelector<HTMLElement>("input, textarea, button");
    field?.focus();
  };
  return (
    <div className={`input-block ${problem === null ? "" : "invalid"}`}>
      {/* biome-ignore lint/a11y/useKeyWithClickEvents lint/a11y/noStaticElementInteractions: a click on a label is a shortcut for the mouse only */}
      <div className="input-label" onClick={focusElement}>
        <span id={`${id}-label`}>{withEmoji(block.label.text)}</span>
        {block.optional === true && <span className="input-optional"> (optional)</span>}
      </div>
      <div id={`${id}-field`} className="input-field">
        <BlockContext value={scope}>
          <ElementView element={block.element} />
        </BlockContext>
      </div>
      {problem !== null && (
        <div id={`${id}-problem`} className="input-problem" role="alert">
          <Icon name="alert" size={15} /> {problem}
        </div>
      )}
      {block.hint !== undefined && (
        <div id={`${id}-hint`} className="input-hint">
          {withEmoji(block.hint.text)}
        </div>
      )}
    </div>
  );
}
