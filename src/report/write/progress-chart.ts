import type { Chart } from "../document/document.ts";
import { FLAG_ROW, flagsSvg, placedFlags } from "./chart-flags.ts";
import { escapeHtml } from "./html-text.ts";

const WIDTH = 720;
const PLOT = 178;
const LEFT = 44;
const RIGHT = 16;
const BOTTOM = 34;

/** Steps of settled items under the line of all items, with dashed marks for decisions. Readable without colour. */
export function progressChart(chart: Extract<Chart, { type: "progress" }>, id: string): string {
  const { points, marks, title, description, from, to } = chart;
  const times = points.map(({ at }) => Date.parse(at));
  const first = times[0] ?? 0;
  const span = Math.max((times.at(-1) ?? first) - first, 1);
  const most = Math.max(...points.map(({ total }) => total), 1);
  const x = (at: string) => round(LEFT + ((Date.parse(at) - first) / span) * (WIDTH - LEFT - RIGHT));
  const flags = placedFlags(
    marks.map(({ at, text }) => ({ x: x(at), text })),
    WIDTH / 2,
  );
  const top = Math.max(1, ...flags.map(({ row }) => row + 1)) * FLAG_ROW + 4;
  const height = top + PLOT + BOTTOM;
  const y = (count: number) => round(top + PLOT - (count / most) * PLOT);
  const steps = points.map(({ at, settled }, index) =>
    index === 0 ? `M${x(at)} ${y(settled)}` : `H${x(at)}V${y(settled)}`,
  );
  const floor = y(0);
  const grid = ticksUpTo(most).map(
    (count) =>
      `<line x1="${LEFT}" x2="${WIDTH - RIGHT}" y1="${y(count)}" y2="${y(count)}" stroke="#c5c9d1"/>` +
      `<text x="${LEFT - 6}" y="${y(count) + 4}" text-anchor="end">${count}</text>`,
  );
  const end = points.at(-1);
  const total = `<line x1="${LEFT}" x2="${WIDTH - RIGHT}" y1="${y(most)}" y2="${y(most)}" stroke="#16181d" stroke-width="1.5" stroke-dasharray="1 4"/>`;
  return [
    `<svg viewBox="0 0 ${WIDTH} ${height}" role="img" aria-labelledby="${id}-title" aria-describedby="${id}-text" font-family="system-ui, sans-serif" font-size="12" fill="#16181d">`,
    `<title id="${id}-title">${escapeHtml(title)}</title><desc id="${id}-text">${escapeHtml(description)}</desc>`,
    `<defs><pattern id="${id}-lines" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><rect width="6" height="6" fill="#eef0f3"/><line x1="0" y1="0" x2="0" y2="6" stroke="#8a909c" stroke-width="1.5"/></pattern></defs>`,
    ...grid,
    `<path d="${steps.join("")}V${floor}H${LEFT}Z" fill="url(#${id}-lines)"/>`,
    `<path d="${steps.join("")}" fill="none" stroke="#16181d" stroke-width="2"/>`,
    total,
    flagsSvg(flags, floor),
    end === undefined ? "" : `<circle cx="${x(end.at)}" cy="${y(end.settled)}" r="3.5"/>`,
    `<text x="${LEFT}" y="${height - 10}">${escapeHtml(from)}</text><text x="${WIDTH - RIGHT}" y="${height - 10}" text-anchor="end">${escapeHtml(to)}</text>`,
    "</svg>",
  ].join("");
}

/** Round numbers from 0, five at most. */
function ticksUpTo(most: number): number[] {
  const rough = most / 4;
  const size = 10 ** Math.floor(Math.log10(Math.max(rough, 1)));
  const step = [1, 2, 5, 10].map((factor) => factor * size).find((candidate) => candidate >= rough) ?? size;
  return Array.from({ length: Math.floor(most / step) + 1 }, (_, index) => index * step);
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
