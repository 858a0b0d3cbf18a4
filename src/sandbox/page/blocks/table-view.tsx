import type { RawNumberElement, RawTextElement, RichTextBlock, TableBlock } from "@slack/types";
import { withEmoji } from "../text/emoji.ts";
import { RichText } from "../text/rich-text.tsx";

type Cell = RichTextBlock | RawTextElement | RawNumberElement;
type Props = {
  readonly rows: readonly (readonly Cell[])[];
  readonly settings: NonNullable<TableBlock["column_settings"]>;
  readonly caption: string | null;
};

/** The first row is the head, as in Slack. */
export function TableView({ rows, settings, caption }: Props) {
  const [head = [], ...body] = rows;
  const style = (column: number) => {
    const setting = settings[column];
    return {
      textAlign: setting?.align ?? "left",
      whiteSpace: setting?.is_wrapped === true ? "normal" : "nowrap",
    } as const;
  };
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a wide table must be scrolled by keyboard too
    <section className="table-frame" tabIndex={0} aria-label={caption ?? "Table"}>
      <table className="table">
        {caption !== null && <caption>{caption}</caption>}
        <thead>
          <tr>
            {head.map((cell, column) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: cells have no other name than their place
              <th key={column} scope="col" style={style(column)}>
                <CellView cell={cell} />
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {body.map((row, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: rows have no other name than their place
            <tr key={index}>
              {row.map((cell, column) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: cells have no other name than their place
                <td key={column} style={style(column)}>
                  <CellView cell={cell} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function CellView({ cell }: { readonly cell: Cell }) {
  return cell.type === "rich_text" ? <RichText block={cell} /> : withEmoji(cell.text);
}
