/** The candidate that a mistyped word most likely meant; null when none is near. */
export function nearest(word: string, candidates: readonly string[]): string | null {
  const typed = word.toLowerCase();
  const ranked = candidates
    .map((candidate) => ({ candidate, distance: distance(typed, candidate) }))
    .sort((a, b) => a.distance - b.distance);
  const [best] = ranked;
  if (best === undefined) return null;
  const begins = typed.length >= 2 ? candidates.find((candidate) => candidate.startsWith(typed)) : undefined;
  if (begins !== undefined) return begins;
  return best.distance <= Math.max(1, Math.floor(best.candidate.length / 2)) && best.distance < typed.length
    ? best.candidate
    : null;
}

/** How many letters must be typed, deleted, changed or swapped with their neighbour to make `b` of `a`. */
function distance(a: string, b: string): number {
  const longest = 40;
  const from = [...a].slice(0, longest);
  const to = [...b].slice(0, longest);
  const rows: number[][] = [Array.from({ length: to.length + 1 }, (_, column) => column)];
  for (const [index, letter] of from.entries()) {
    const above = rows[index] ?? [];
    const row = [index + 1];
    for (const [column, other] of to.entries()) {
      const changed = (above[column] ?? 0) + (letter === other ? 0 : 1);
      const swapped =
        letter === to[column - 1] && from[index - 1] === other ? (rows[index - 1]?.[column - 1] ?? 0) + 1 : changed;
      row.push(Math.min((above[column + 1] ?? 0) + 1, (row[column] ?? 0) + 1, changed, swapped));
    }
    rows.push(row);
  }
  return rows.at(-1)?.at(-1) ?? 0;
}
