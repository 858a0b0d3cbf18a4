import type { ImportWarning } from "../template-notes.ts";
import type { LeftOut } from "./outline.ts";

/** One warning for each run of lines whose text is not in the template; `kept` are lines that are. */
export function leftOutWarnings(parts: readonly LeftOut[], kept: ReadonlySet<number>): ImportWarning[] {
  const runs: { line: number; lastLine: number }[] = [];
  const keptLines = [...kept].sort((a, b) => a - b);
  let next = 0;
  for (const { line, lastLine } of parts.toSorted((a, b) => a.line - b.line)) {
    const run = runs.at(-1);
    while ((keptLines[next] ?? Number.POSITIVE_INFINITY) <= (run?.lastLine ?? 0)) next++;
    if (run !== undefined && (keptLines[next] ?? Number.POSITIVE_INFINITY) > line)
      run.lastLine = Math.max(run.lastLine, lastLine);
    else runs.push({ line, lastLine });
  }
  return runs.map(({ line, lastLine }) => ({
    line,
    message: `${line === lastLine ? "The text of this line is" : `The text of lines ${line}–${lastLine} is`} not part of a check box and was left out.`,
  }));
}
