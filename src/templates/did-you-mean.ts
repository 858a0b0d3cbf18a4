import { distance } from "fastest-levenshtein";

/** The known word that was probably meant, or null when none is near. */
function nearestWord(word: string, known: readonly string[]): string | null {
  const plain = flat(word);
  let best: string | null = null;
  let least = Math.max(2, Math.floor(plain.length / 3)) + 1;
  for (const candidate of known) {
    const away = distance(plain, flat(candidate));
    if (away < least) {
      least = away;
      best = candidate;
    }
  }
  return best;
}

/** ` Did you mean \`level\`?`, or nothing. */
export function didYouMean(word: string, known: readonly string[]): string {
  const nearest = nearestWord(word, known);
  return nearest === null ? "" : ` Did you mean \`${nearest}\`?`;
}

function flat(word: string): string {
  return word
    .slice(0, 60)
    .toLowerCase()
    .replace(/[\s_-]+/gu, "");
}
