/** Lower-case words joined by hyphens. Letters of every script stay; a cut or empty slug ends in a hash, so it stays unique. */
export function slug(text: string, longest = 60): string {
  const whole = text
    .normalize("NFKC")
    .toLowerCase()
    .replace(/['’]/gu, "")
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, "-")
    .replace(/^[-\p{M}]+|-+$/gu, "");
  if (whole === "") return shortHash(text);
  if (whole.length <= longest) return whole;
  const cut = whole
    .slice(0, longest)
    .toWellFormed()
    .replace(/\uFFFD?$/u, "")
    .replace(/-+$/u, "");
  return `${cut}-${shortHash(whole)}`;
}

/** FNV-1a over UTF-16 units, in base 36. Not for secrets. */
function shortHash(text: string): string {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index++) {
    hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193) >>> 0;
  }
  return hash.toString(36);
}

/** The id itself, or the first free one of `id-2`, `id-3` …; remembers what it gave. Upper and lower case count as the same. */
export function claimId(taken: Set<string>, id: string): string {
  let free = id;
  for (let count = 2; taken.has(free.toLowerCase()); count++) free = `${id}-${count}`;
  taken.add(free.toLowerCase());
  return free;
}
