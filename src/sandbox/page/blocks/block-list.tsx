import { useMemo } from "react";
import type { Block } from "../../contract.ts";
import { type Surface, SurfaceContext } from "../elements/surface.tsx";
import { BlockView } from "./block-view.tsx";

const NO_PROBLEMS = {};

type Props = {
  readonly surfaceKey: string;
  readonly on: Surface["on"];
  readonly blocks: readonly Block[];
  readonly conversation: string | null;
  readonly problems?: Surface["problems"];
  readonly locked?: boolean;
};

/** All blocks of one message or view. */
export function BlockList({ surfaceKey, on, blocks, conversation, problems = NO_PROBLEMS, locked = false }: Props) {
  const surface = useMemo(
    () => ({ key: surfaceKey, on, blocks, conversation, problems, locked }),
    [surfaceKey, on, blocks, conversation, problems, locked],
  );
  return (
    <SurfaceContext value={surface}>
      <div className="blocks">
        {blocks.map((block, index) => (
          <BlockView key={block.block_id ?? index} block={block} />
        ))}
      </div>
    </SurfaceContext>
  );
}
