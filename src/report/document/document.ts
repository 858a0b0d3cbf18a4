/** A report before it is written as Markdown or HTML: what stands under what. Text in it is literal. */
export type ReportDocument = { readonly title: string; readonly subtitle: string; readonly blocks: readonly Block[] };

export type Block =
  | { readonly kind: "heading"; readonly level: 2 | 3; readonly text: string }
  | { readonly kind: "paragraph"; readonly text: Text; readonly strong?: true }
  | { readonly kind: "list"; readonly entries: readonly Text[] }
  | { readonly kind: "facts"; readonly rows: readonly (readonly [term: string, text: Text])[] }
  | Table
  | { readonly kind: "chart"; readonly chart: Chart };

export type Table = {
  readonly kind: "table";
  readonly caption: string;
  readonly columns: readonly string[];
  /** The first cell of a row names it. */
  readonly rows: readonly (readonly Text[])[];
};

export type Text = string | readonly Span[];
export type Span =
  | string
  | { readonly link: string; readonly text: string }
  | { readonly code: string }
  | { readonly strong: string };

/** Both have their numbers in a table beside them. */
export type Chart =
  | {
      readonly type: "progress";
      readonly title: string;
      readonly description: string;
      readonly from: string;
      readonly to: string;
      readonly points: readonly { readonly at: string; readonly settled: number; readonly total: number }[];
      readonly marks: readonly { readonly at: string; readonly text: string }[];
    }
  | {
      readonly type: "sections";
      readonly title: string;
      readonly description: string;
      readonly bars: readonly { readonly label: string; readonly settled: number; readonly total: number }[];
    };

export function spansOf(text: Text): readonly Span[] {
  return typeof text === "string" ? [text] : text;
}

/** Text of a checklist, in which what stands between backticks is code. */
export function authored(text: string): Text {
  return text
    .split(/`([^`\n]+)`/)
    .map((piece, index): Span => (index % 2 === 1 ? { code: piece } : piece))
    .filter((span) => span !== "");
}
