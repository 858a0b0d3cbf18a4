import { inActions, inContextActions, inInput } from "../elements/places.ts";
import { blockId } from "../parts/ids.ts";
import { plainText } from "../parts/text-object.ts";
import { list } from "../rules/list.ts";
import { flag } from "../rules/number.ts";
import { byType, only, typed } from "../rules/object.ts";

const named = { block_id: blockId };

export const actions = typed("actions", {
  required: { elements: list(byType(inActions), { min: 1, max: 25 }) },
  optional: named,
});

export const contextActions = only(
  ["message"],
  typed("context_actions", {
    required: { elements: list(byType(inContextActions), { min: 1, max: 5 }) },
    optional: named,
  }),
);

export const input = typed("input", {
  required: { label: plainText(2000), element: byType(inInput) },
  optional: { ...named, hint: plainText(2000), optional: flag, dispatch_action: flag },
});
