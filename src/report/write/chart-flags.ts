import { escapeHtml } from "./html-text.ts";

export const FLAG_ROW = 13;
/** What a letter takes at most in 12 pixels of a common font. */
const LETTER = 6.8;
const GAP = 6;

/** A mark with the place of its label: in the first row in which it covers no other. */
export type Flag = {
  readonly x: number;
  readonly text: string;
  readonly anchor: "start" | "end";
  readonly row: number;
};

/** `middle`: labels of marks beyond it stand left of them, so that none leaves the chart. */
export function placedFlags(
  marks: readonly { readonly x: number; readonly text: string }[],
  middle: number,
): readonly Flag[] {
  const rows: { readonly from: number; readonly to: number }[][] = [];
  return marks.map(({ x, text }) => {
    const width = text.length * LETTER + GAP;
    const anchor = x > middle ? "end" : "start";
    const place = anchor === "end" ? { from: x - width, to: x } : { from: x, to: x + width };
    const free = rows.findIndex((taken) => taken.every(({ from, to }) => place.to <= from || to <= place.from));
    const row = free === -1 ? rows.length : free;
    rows[row] = [...(rows[row] ?? []), place];
    return { x, text, anchor, row };
  });
}

/** Dashed lines down to the floor, then the labels, with a rim that keeps lines off the letters. */
export function flagsSvg(flags: readonly Flag[], floor: number): string {
  const lines = flags.map(
    ({ x, row }) =>
      `<line x1="${x}" x2="${x}" y1="${row * FLAG_ROW + 4}" y2="${floor}" stroke="#16181d" stroke-dasharray="4 3"/>`,
  );
  const labels = flags.map(
    ({ x, text, anchor, row }) =>
      `<text x="${x + (anchor === "end" ? -4 : 4)}" y="${row * FLAG_ROW + 12}" text-anchor="${anchor}" stroke="#fff" stroke-width="4" paint-order="stroke">${escapeHtml(text)}</text>`,
  );
  return [...lines, ...labels].join("");
}
