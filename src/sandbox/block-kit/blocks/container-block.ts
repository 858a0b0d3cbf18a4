import { imageElement } from "../elements/image.ts";
import { blockId } from "../parts/ids.ts";
import { anyText, plainText } from "../parts/text-object.ts";
import { list } from "../rules/list.ts";
import { flag } from "../rules/number.ts";
import { byType, type Check, only, someOf, typed } from "../rules/object.ts";
import { error, NOTHING } from "../rules/rule.ts";
import { oneOf } from "../rules/string.ts";
import { actions, input } from "./interactive-blocks.ts";
import { file, image, video } from "./media-blocks.ts";
import { richText } from "./rich-text.ts";
import { table } from "./table-blocks.ts";
import { context, divider, header, section } from "./text-blocks.ts";

const child = byType({
  actions,
  context,
  divider,
  file,
  header,
  image,
  input,
  rich_text: richText,
  section,
  table,
  video,
});

const collapsedOnlyIfCollapsible: Check = (fields, at) =>
  fields.default_collapsed === true && fields.is_collapsible !== true
    ? error(at, "default_collapsed requires is_collapsible")
    : NOTHING;

export const container = only(
  ["message", "home"],
  typed("container", {
    required: { child_blocks: list(child, { min: 1, max: 10 }) },
    optional: {
      block_id: blockId,
      title: plainText(150),
      rich_text_title: richText,
      subtitle: anyText(150),
      width: oneOf("narrow", "standard", "wide", "full"),
      icon: byType({ image: imageElement }),
      is_collapsible: flag,
      default_collapsed: flag,
      has_header_divider: flag,
    },
    checks: [someOf("title", "rich_text_title"), collapsedOnlyIfCollapsible],
  }),
);
