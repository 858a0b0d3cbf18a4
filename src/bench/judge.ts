import { max, median, min } from "simple-statistics";
import type { Finding } from "./row.ts";

/** What a finding comes to: `judged` is what its target is about, as a median over the rounds with its extremes. */
export type Verdict = {
  readonly ours: number;
  readonly base: number | null;
  readonly judged: { readonly median: number; readonly least: number; readonly most: number };
  readonly isMet: boolean;
};

/** Rounds are compared each with itself, so that what slows the whole machine for a while slows both sides of a ratio. */
export function judge({ ours, base, target }: Finding): Verdict {
  const figures = ours.map((figure, round) => {
    const other = base?.[round];
    if (target.of === "figure") return figure;
    if (other === undefined) throw new Error(`a ${target.of} needs a figure of both sides in round ${round + 1}`);
    return target.of === "ratio" ? figure / other : figure - other;
  });
  const judged = { median: median(figures), least: min(figures), most: max(figures) };
  return {
    ours: median([...ours]),
    base: base === null ? null : median([...base]),
    judged,
    isMet: judged.median <= target.atMost,
  };
}
