import type { Block } from "../contract.ts";

/** An interactive element, with the action id that it has at the latest when it is stored. */
export type Element = { readonly type: string; readonly action_id: string; readonly [key: string]: unknown };

export type PlacedElement = { readonly block: Block; readonly element: Element };

/** Every interactive element of the blocks, in reading order, also those of blocks within blocks. */
export function elementsOf(blocks: readonly Block[]): readonly PlacedElement[] {
  return blocks.flatMap((block) => {
    const candidates = [block.element, block.accessory, ...list(block.elements), ...list(block.actions)];
    const own = candidates.filter(isElement).map((element) => ({ block, element }));
    const inner = [...list(block.blocks), ...list(block.elements), ...list(block.child_blocks)].filter(isBlock);
    return [...own, ...elementsOf(inner)];
  });
}

export function findElement(blocks: readonly Block[], blockId: string, actionId: string): PlacedElement | undefined {
  return elementsOf(blocks).find(({ block, element }) => block.block_id === blockId && element.action_id === actionId);
}

function list(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

function isElement(value: unknown): value is Element {
  return (
    typeof value === "object" &&
    value !== null &&
    "type" in value &&
    "action_id" in value &&
    typeof value.action_id === "string"
  );
}

function isBlock(value: unknown): value is Block {
  return typeof value === "object" && value !== null && "type" in value && "block_id" in value;
}
