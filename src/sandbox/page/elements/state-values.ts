import type { Block, Values } from "../../contract.ts";
import { type Drafts, type ElementState, initialState } from "./element-types.ts";

export type PlacedElement = {
  readonly blockId: string;
  readonly block: Block;
  readonly element: { readonly type: string; readonly action_id: string };
};

/** All elements that can hold a value or be clicked, with the block they stand in. */
export function placedElements(blocks: readonly Block[]): readonly PlacedElement[] {
  return blocks.flatMap((block) =>
    [block.element, block.accessory, ...listOf(block.elements)]
      .filter(isElement)
      .map((element) => ({ blockId: block.block_id ?? "", block, element })),
  );
}

/** `state.values` of a message or view: the person's entries, and the initial values of everything else. */
export function stateValues(blocks: readonly Block[], drafts: Drafts, conversation: string | null): Values {
  const values: { [blockId: string]: { [actionId: string]: ElementState } } = {};
  for (const { blockId, element } of placedElements(blocks)) {
    const state = elementState(element, drafts[blockId]?.[element.action_id], conversation);
    if (state === null) continue;
    values[blockId] = { ...values[blockId], [element.action_id]: state };
  }
  return values;
}

/** A person's entry survives an update when block_id, action_id and the kind of element stay the same: Slack's rule. */
export function elementState(
  element: { readonly type: string },
  draft: ElementState | undefined,
  conversation: string | null,
): ElementState | null {
  return draft !== undefined && draft.type === element.type ? draft : initialState(element, conversation);
}

function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

function isElement(value: unknown): value is PlacedElement["element"] {
  return (
    typeof value === "object" &&
    value !== null &&
    "type" in value &&
    typeof value.type === "string" &&
    "action_id" in value &&
    typeof value.action_id === "string"
  );
}
