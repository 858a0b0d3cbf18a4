/**
 * Text as both databases can hold it: PostgreSQL takes neither U+0000 nor half a surrogate pair, so U+FFFD stands for them.
 * Applied by every text and json column, and by whoever must hand on what is stored rather than what came in.
 */
export function storable<Value>(value: Value): Value {
  const json = JSON.stringify(value);
  return json === undefined || !SUSPICIOUS.test(json) ? value : (cleaned(value) as Value);
}

/** What JSON writes for NUL and for half a pair; an escaped backslash before it may be a false alarm. */
const SUSPICIOUS = /\\u0000|\\ud[89a-f]/;

/** Keeps the shape: strings stay strings, arrays arrays, objects objects with the same, cleaned, keys. */
function cleaned(value: unknown): unknown {
  if (typeof value === "string") return value.replaceAll("\u0000", "\uFFFD").toWellFormed();
  if (Array.isArray(value)) return value.map(cleaned);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [cleaned(key), cleaned(inner)]));
}
