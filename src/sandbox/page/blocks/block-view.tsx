import type { KnownBlock } from "@slack/types";
import { memo, useMemo } from "react";
import type { Block } from "../../contract.ts";
import { BlockContext, useSurface } from "../elements/surface.tsx";
import { BlockBody } from "./block-body.tsx";
import { BlockGuard } from "./block-guard.tsx";

/** One block, in its frame: a block that this page cannot draw never takes the others with it. */
export const BlockView = memo(function BlockView({ block }: { readonly block: Block }) {
  const blockId = block.block_id ?? "";
  const { problems } = useSurface();
  const problem = problems[blockId] ?? null;
  const scope = useMemo(
    () => ({
      blockId,
      dispatches: block.type !== "input" || block.dispatch_action === true,
      labelId: null,
      describedBy: undefined,
      invalid: problem !== null,
    }),
    [blockId, block, problem],
  );
  return (
    <div className={`block block-${block.type}`} data-block-id={blockId} data-block-type={block.type}>
      <BlockGuard block={block}>
        <BlockContext value={scope}>
          <BlockBody block={asKnown(block)} problem={problem} />
        </BlockContext>
      </BlockGuard>
    </div>
  );
});

/** The sandbox has checked every block against Slack's rules before it kept it, and unknown types are drawn as such. */
function asKnown(block: Block): KnownBlock {
  return block as unknown as KnownBlock;
}
