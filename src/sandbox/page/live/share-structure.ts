/** `next`, but with every part that equals its counterpart in `previous` taken from there, so that unchanged rows keep their identity. */
export function shareStructure<T>(previous: unknown, next: T): T {
  return share(previous, next) as T; // share() returns next itself or a deep equal of it
}

function share(previous: unknown, next: unknown): unknown {
  if (Object.is(previous, next)) return previous;
  if (Array.isArray(previous) && Array.isArray(next)) {
    const byKey = keyed(previous);
    const shared = next.map((item, index) => share(byKey?.get(keyOf(item)) ?? previous[index], item));
    return shared.length === previous.length && shared.every((item, index) => item === previous[index])
      ? previous
      : shared;
  }
  if (isRecord(previous) && isRecord(next)) {
    const shared = Object.fromEntries(Object.entries(next).map(([key, value]) => [key, share(previous[key], value)]));
    const names = Object.keys(shared);
    const same =
      names.length === Object.keys(previous).length && names.every((name) => shared[name] === previous[name]);
    return same ? previous : shared;
  }
  return next;
}

/** Messages, people, channels: found again by id even when others came before them. */
function keyed(items: readonly unknown[]): Map<unknown, unknown> | null {
  const map = new Map(items.map((item) => [keyOf(item), item]));
  return map.has(undefined) ? null : map;
}

function keyOf(item: unknown): unknown {
  return isRecord(item) ? (item.id ?? item.ts) : undefined;
}

function isRecord(value: unknown): value is { readonly [key: string]: unknown } {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
