import { plain } from "../terminal/columns.ts";
import { counted } from "../terminal/counted.ts";
import { withoutSecrets } from "../terminal/fault-sentence.ts";
import type { Finding } from "./finding.ts";

/** Findings for a terminal: one line each, what to do below it, and a verdict at the end. */
export function findingLines(findings: readonly Finding[]): string {
  const widest = Math.max(...findings.map(({ about }) => about.length));
  const lines = findings.flatMap(({ state, about, says, todo }) => {
    const head = `${state.padEnd(5)}  ${about.padEnd(widest)}  `;
    return [`${head}${clean(says)}`, ...(todo === null ? [] : [`${" ".repeat(head.length)}→ ${clean(todo)}`])];
  });
  const wrongs = findings.filter(({ state }) => state === "wrong").length;
  const verdict = wrongs === 0 ? "Nothing is wrong." : `${counted(wrongs, "thing is", "things are")} wrong.`;
  return [...lines, "", verdict].join("\n");
}

function clean(text: string): string {
  return withoutSecrets(plain(text));
}
