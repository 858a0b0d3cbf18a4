import { judge } from "./judge.ts";
import type { BenchResult, BenchRow, Finding } from "./row.ts";

const WIDTHS = [4, 52, 11, 11, 16, 9, 17, 8] as const;

/** The findings of all rows as lines of text. */
export function tableLines(results: readonly { readonly row: BenchRow; readonly result: BenchResult }[]): string[] {
  const head = line(["id", "what", "ours", "other", "against", "median", "least–most", "target"], "met");
  return [
    head,
    ...results.flatMap(({ row, result }) => [
      ...result.findings.map((finding) => findingLine(row.id, finding)),
      ...(result.skipped === undefined ? [] : [`${row.id.padEnd(4)}  not measured: ${result.skipped}`]),
    ]),
  ];
}

function findingLine(id: string, finding: Finding): string {
  const { ours, base, judged, isMet } = judge(finding);
  const { what, unit, against, target } = finding;
  const inUnit = (figure: number) => `${rounded(figure)} ${unit}`.trim();
  const inTarget = (figure: number) => (target.of === "ratio" ? `${rounded(figure)}×` : inUnit(figure));
  const spread = `${rounded(judged.least)}–${rounded(judged.most)}`;
  const told = [id, what, inUnit(ours), base === null ? "" : inUnit(base), against, inTarget(judged.median), spread];
  return line([...told, `≤ ${inTarget(target.atMost)}`], isMet ? "yes" : "NO");
}

function line(cells: readonly string[], last: string): string {
  return [...cells.map((cell, index) => cell.padEnd(WIDTHS[index] ?? 0)), last].join("  ");
}

/** Three digits that say something. */
function rounded(figure: number): string {
  if (figure === 0) return "0";
  const digits = Math.max(0, 2 - Math.floor(Math.log10(Math.abs(figure))));
  return figure.toFixed(Math.min(digits, 3));
}
