import type { Chart } from "../document/document.ts";
import { escapeHtml } from "./html-text.ts";

const WIDTH = 720;
const ROW = 26;
const LABEL = 290;
const NUMBERS = 80;

/** A bar a section: the filled part is settled, the outline is all of it; the numbers stand beside it. */
export function sectionChart({ bars, title, description }: Extract<Chart, { type: "sections" }>, id: string): string {
  const most = Math.max(...bars.map(({ total }) => total), 1);
  const room = WIDTH - LABEL - NUMBERS;
  const rows = bars.map(({ label, settled, total }, index) => {
    const top = index * ROW + 4;
    const width = (count: number) => Math.round((count / most) * room * 10) / 10;
    return (
      `<text x="${LABEL - 10}" y="${top + 13}" text-anchor="end">${escapeHtml(short(label))}</text>` +
      `<rect x="${LABEL}" y="${top}" width="${width(total)}" height="18" fill="#fff" stroke="#16181d"/>` +
      `<rect x="${LABEL}" y="${top}" width="${width(settled)}" height="18" fill="#4a4f5a"/>` +
      `<text x="${LABEL + width(total) + 8}" y="${top + 13}">${settled} of ${total}</text>`
    );
  });
  return [
    `<svg viewBox="0 0 ${WIDTH} ${bars.length * ROW + 4}" role="img" aria-labelledby="${id}-title" aria-describedby="${id}-text" font-family="system-ui, sans-serif" font-size="12" fill="#16181d">`,
    `<title id="${id}-title">${escapeHtml(title)}</title><desc id="${id}-text">${escapeHtml(description)}</desc>`,
    ...rows,
    "</svg>",
  ].join("");
}

const LONGEST = 42;

function short(label: string): string {
  const letters = [...label];
  return letters.length <= LONGEST ? label : `${letters.slice(0, LONGEST - 1).join("")}…`;
}
