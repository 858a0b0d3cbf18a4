import { blockId } from "../parts/ids.ts";
import { imageSource } from "../parts/image-source.ts";
import { plainText, shown } from "../parts/text-object.ts";
import { only, typed } from "../rules/object.ts";
import { oneOf, text, url } from "../rules/string.ts";

const named = { block_id: blockId };

export const image = typed("image", {
  ...imageSource,
  optional: { ...imageSource.optional, ...named, title: plainText(2000) },
});

/** A remote file, by its external id. */
export const file = only(
  ["message"],
  typed("file", { required: { source: oneOf("remote"), external_id: text(255) }, optional: named }),
);

/** "Less than 200" and "less than 50" are Slack's words. */
export const video = typed("video", {
  required: {
    video_url: url(3000, ["https:"]),
    thumbnail_url: url(3000),
    alt_text: text(2000),
    title: plainText(199),
  },
  optional: {
    ...named,
    title_url: url(2000, ["https:"]),
    author_name: shown(49),
    provider_name: shown(49),
    provider_icon_url: url(2000),
    description: plainText(199),
  },
});
