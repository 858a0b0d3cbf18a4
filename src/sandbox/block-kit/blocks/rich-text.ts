import { blockId } from "../parts/ids.ts";
import { list } from "../rules/list.ts";
import { integer } from "../rules/number.ts";
import { byType, typed } from "../rules/object.ts";
import { oneOf } from "../rules/string.ts";
import { inline, link, words } from "./rich-text-inline.ts";

const MANY = { min: 1, max: 1000 };
const border = { border: oneOf(0, 1) };

const section = typed("rich_text_section", { required: { elements: list(byType(inline), MANY) } });

const bullets = typed("rich_text_list", {
  required: { style: oneOf("bullet", "ordered"), elements: list(byType({ rich_text_section: section }), MANY) },
  optional: { ...border, indent: integer(0, 8) },
});

const quote = typed("rich_text_quote", { required: { elements: list(byType(inline), MANY) }, optional: border });

const preformatted = typed("rich_text_preformatted", {
  required: { elements: list(byType({ text: words, link }), MANY) },
  optional: border,
});

export const richText = typed("rich_text", {
  required: {
    elements: list(
      byType({
        rich_text_section: section,
        rich_text_list: bullets,
        rich_text_quote: quote,
        rich_text_preformatted: preformatted,
      }),
      MANY,
    ),
  },
  optional: { block_id: blockId },
});
