import { isObject } from "../rules/object.ts";
import { below } from "../rules/pointer.ts";
import type { Fields } from "../rules/rule.ts";

export type Placed = { readonly at: string; readonly value: Fields };

/** All blocks with their pointers, including those inside of containers and carousels. */
export function placedBlocks(blocks: unknown, at: string): readonly Placed[] {
  return objectsIn(blocks, at).flatMap((block) => [block, ...nested(block)]);
}

/** The elements of a block that a person can use. */
export function placedElements({ value, at }: Placed): readonly Placed[] {
  return [
    ...(value.type === "carousel" ? [] : objectsIn(value.elements, below(at, "elements"))),
    ...objectsIn(value.actions, below(at, "actions")),
    ...["element", "accessory"].flatMap((key) => {
      const one = value[key];
      return isObject(one) ? [{ at: below(at, key), value: one }] : [];
    }),
  ];
}

function nested({ value, at }: Placed): readonly Placed[] {
  if (value.type === "container") return objectsIn(value.child_blocks, below(at, "child_blocks"));
  return value.type === "carousel" ? objectsIn(value.elements, below(at, "elements")) : [];
}

function objectsIn(list: unknown, at: string): readonly Placed[] {
  if (!Array.isArray(list)) return [];
  return list.flatMap((value, index) => (isObject(value) ? [{ at: below(at, index), value }] : []));
}
