import { asAccessory, inContext } from "../elements/places.ts";
import { blockId } from "../parts/ids.ts";
import { anyText, plainText } from "../parts/text-object.ts";
import { list } from "../rules/list.ts";
import { flag } from "../rules/number.ts";
import { byType, only, someOf, typed } from "../rules/object.ts";
import { oneOf, text } from "../rules/string.ts";

const named = { block_id: blockId };

export const section = typed("section", {
  optional: {
    ...named,
    text: anyText(3000),
    fields: list(anyText(2000), { min: 1, max: 10 }),
    accessory: byType(asAccessory),
    expand: flag,
  },
  checks: [someOf("text", "fields")],
});

export const header = typed("header", { required: { text: plainText(150) }, optional: named });

export const context = typed("context", {
  required: { elements: list(byType(inContext), { min: 1, max: 10 }) },
  optional: named,
});

export const divider = typed("divider", { optional: named });

export const markdown = only(["message"], typed("markdown", { required: { text: text(12_000) }, optional: named }));

export const alert = only(
  ["modal"],
  typed("alert", {
    required: { text: anyText(200) },
    optional: { ...named, level: oneOf("default", "info", "warning", "error", "success") },
  }),
);
