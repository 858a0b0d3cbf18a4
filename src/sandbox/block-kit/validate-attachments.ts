import { blockId } from "./parts/ids.ts";
import { shown } from "./parts/text-object.ts";
import { list } from "./rules/list.ts";
import { flag } from "./rules/number.ts";
import { type Check, isObject, object } from "./rules/object.ts";
import { below } from "./rules/pointer.ts";
import { error, NOTHING } from "./rules/rule.ts";
import { oneOf, pattern, url } from "./rules/string.ts";
import { type Verdict, verdict } from "./verdict.ts";
import { checkBlocks } from "./whole/check-blocks.ts";

const BESIDE_BLOCKS = new Set(["blocks", "color", "fallback"]);
const MOST_ATTACHMENTS = 100;

const blocksStandAlone: Check = (fields, at) => {
  const others = Object.keys(fields).filter((key) => fields[key] !== undefined && !BESIDE_BLOCKS.has(key));
  if (fields.blocks !== undefined) {
    return others.flatMap((key) => error(below(at, key), "is not shown in an attachment with blocks"));
  }
  return others.length === 0 ? error(at, "no_text") : NOTHING;
};

const needs =
  (key: string, other: string): Check =>
  (fields, at) =>
    fields[key] !== undefined && fields[other] === undefined ? error(below(at, key), `requires ${other}`) : NOTHING;

const notBoth =
  (one: string, other: string): Check =>
  (fields, at) =>
    fields[one] !== undefined && fields[other] !== undefined
      ? error(below(at, other), `cannot stand beside ${one}`)
      : NOTHING;

/** The legacy `actions` are left out: Block Kit does the same with a listener that exists. */
const attachment = object({
  optional: {
    blocks: (blocks, at, surface) => checkBlocks(blocks, at, surface, 1),
    color: pattern(/^(?:good|warning|danger|#[0-9a-fA-F]{6})$/, "good, warning, danger or a color like #439FE0"),
    fallback: shown(4000),
    pretext: shown(3000, "mrkdwn"),
    text: shown(3000, "mrkdwn"),
    title: shown(300),
    title_link: url(3000),
    author_name: shown(300),
    author_link: url(3000),
    author_icon: url(3000),
    author_subname: shown(300),
    fields: list(object({ required: { title: shown(300), value: shown(2000, "mrkdwn") }, optional: { short: flag } }), {
      min: 1,
      max: 10,
    }),
    image_url: url(3000),
    thumb_url: url(3000),
    footer: shown(300),
    footer_icon: url(3000),
    ts: pattern(/^\d{10}(?:\.\d+)?$/, "Unix seconds in a string"),
    mrkdwn_in: list(oneOf("pretext", "text", "fields"), { min: 1, max: 3 }),
    callback_id: blockId,
  },
  checks: [
    blocksStandAlone,
    needs("author_link", "author_name"),
    needs("author_icon", "author_name"),
    needs("title_link", "title"),
    needs("footer_icon", "footer"),
    notBoth("image_url", "thumb_url"),
  ],
});

/** Judges the attachments of a message. Pointers start at `/attachments`. */
export function validateAttachments(attachments: unknown): Verdict {
  if (attachments === undefined) return verdict("invalid_attachments", NOTHING);
  if (Array.isArray(attachments) && attachments.length > MOST_ATTACHMENTS) {
    return verdict("too_many_attachments", error("/attachments", `no more than ${MOST_ATTACHMENTS} items allowed`));
  }
  return verdict("invalid_attachments", [
    ...list(attachment, { min: 0, max: MOST_ATTACHMENTS })(attachments, "/attachments", "message"),
    ...sameIds(attachments),
  ]);
}

/** A block_id is unique in the whole message; inside of one attachment `checkBlocks` has looked already. */
function sameIds(attachments: unknown) {
  const owners = new Map<string, number>();
  const blocks = (Array.isArray(attachments) ? attachments : []).flatMap((one: unknown, n) =>
    isObject(one) && Array.isArray(one.blocks) ? one.blocks.map((block: unknown, m) => ({ block, n, m })) : [],
  );
  return blocks.flatMap(({ block, n, m }) => {
    const id = isObject(block) && typeof block.block_id === "string" ? block.block_id : undefined;
    if (id === undefined) return NOTHING;
    const owner = owners.get(id) ?? n;
    owners.set(id, owner);
    return owner === n ? NOTHING : error(`/attachments/${n}/blocks/${m}/block_id`, `block_id already exists: ${id}`);
  });
}
