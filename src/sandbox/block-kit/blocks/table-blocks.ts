import { blockId } from "../parts/ids.ts";
import { shown } from "../parts/text-object.ts";
import { list } from "../rules/list.ts";
import { flag, integer, number } from "../rules/number.ts";
import { byType, type Check, isObject, object, only, typed } from "../rules/object.ts";
import { below } from "../rules/pointer.ts";
import { error, NOTHING } from "../rules/rule.ts";
import { oneOf, text } from "../rules/string.ts";
import { shownLength } from "../whole/shown-length.ts";
import { richText } from "./rich-text.ts";

const named = { block_id: blockId };
const rawText = typed("raw_text", { required: { text: text(3000) } });
const rawNumber = typed("raw_number", {
  required: { value: number(-Number.MAX_VALUE, Number.MAX_VALUE), text: text(3000) },
});
const cells = list(byType({ rich_text: richText, raw_text: rawText, raw_number: rawNumber }), { min: 1, max: 20 });

const fewCharacters: Check = ({ rows }, at) =>
  shownLength(rows) > 10_000 ? error(below(at, "rows"), "must be less than 10001 characters in all cells") : NOTHING;

export const table = only(
  ["message", "home"],
  typed("table", {
    required: { rows: list(cells, { min: 1, max: 100 }) },
    optional: {
      ...named,
      column_settings: list(object({ optional: { align: oneOf("left", "center", "right"), is_wrapped: flag } }), {
        min: 1,
        max: 20,
      }),
    },
    checks: [fewCharacters],
  }),
);

const rectangular: Check = ({ rows, row_header_column_index: index }, at) => {
  const width = Array.isArray(rows) && Array.isArray(rows[0]) ? rows[0].length : undefined;
  if (!Array.isArray(rows) || width === undefined) return NOTHING;
  return [
    ...rows.flatMap((row, n) =>
      Array.isArray(row) && row.length !== width
        ? error(below(below(at, "rows"), n), `must have ${width} items like the header`)
        : NOTHING,
    ),
    ...(typeof index === "number" && index >= width
      ? error(below(at, "row_header_column_index"), `must be no more than ${width - 1}`)
      : NOTHING),
  ];
};

const plainHeader: Check = ({ rows }, at) => {
  const header: readonly unknown[] = Array.isArray(rows) && Array.isArray(rows[0]) ? rows[0] : [];
  return header.flatMap((cell, n) =>
    isObject(cell) && cell.type === "rich_text"
      ? error(`${at}/rows/0/${n}/type`, "unsupported type in a header row: rich_text")
      : NOTHING,
  );
};

export const dataTable = only(
  ["message", "home"],
  typed("data_table", {
    required: { rows: list(cells, { min: 2, max: 101 }), caption: shown(150) },
    optional: { ...named, page_size: integer(1, 100), row_header_column_index: integer(0, 19) },
    checks: [rectangular, plainHeader, fewCharacters],
  }),
);
