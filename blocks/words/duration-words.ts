const UNITS = [
  ["d", 86_400],
  ["h", 3_600],
  ["min", 60],
  ["s", 1],
] as const;

/** Seconds in words, the two largest units: `1 h 20 min`, `41 min`, `90 s` is `1 min 30 s`. */
export function durationInWords(seconds: number): string {
  const at = UNITS.findIndex(([, size]) => seconds >= size);
  if (at === -1) return "0 s";
  let left = seconds;
  const parts: string[] = [];
  for (const [unit, size] of UNITS.slice(at, at + 2)) {
    const count = Math.floor(left / size);
    left -= count * size;
    if (count > 0) parts.push(`${count} ${unit}`);
  }
  return parts.join(" ");
}
