const DEEPEST = 100;
const CONTAINER = /[ \t]*(?:>|[-*+](?=[ \t])|\d{1,9}[.)](?=[ \t]))/uy;
const RULE = /^[ \t>]*(?:[-*_][ \t]*)+$/u;

/** The first line with more than 100 quotes and bullets before its words, which takes a parser for ever; null when none has. */
export function tooDeepLine(source: readonly string[]): number | null {
  const index = source.findIndex((line) => containers(line) > DEEPEST && !RULE.test(line));
  return index < 0 ? null : index + 1;
}

function containers(line: string): number {
  let count = 0;
  CONTAINER.lastIndex = 0;
  while (count <= DEEPEST && CONTAINER.test(line)) count++;
  return count;
}
