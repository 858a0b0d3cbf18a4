/** Asks once and remembers the answer for a while; who asks meanwhile waits for the same answer. */
export type Remembered<Value> = (key: string, options?: { readonly notOlderThanMs?: number }) => Promise<Value>;

const MOST_ENTRIES = 5_000;

/** `keeps`: whether an answer is worth remembering; failures are not. */
export function remember<Value>(
  ask: (key: string) => Promise<Value>,
  { clock, forMs, keeps }: { clock: () => number; forMs: number; keeps: (value: Value) => boolean },
): Remembered<Value> {
  const entries = new Map<string, { readonly at: number; readonly value: Promise<Value> }>();

  return (key, { notOlderThanMs = forMs } = {}) => {
    const known = entries.get(key);
    if (known !== undefined && clock() - known.at < notOlderThanMs) return known.value;
    const value = ask(key);
    entries.delete(key);
    entries.set(key, { at: clock(), value });
    const oldest = entries.size > MOST_ENTRIES ? entries.keys().next().value : undefined;
    if (oldest !== undefined) entries.delete(oldest);
    const forget = () => {
      if (entries.get(key)?.value === value) entries.delete(key);
    };
    value.then((answer) => keeps(answer) || forget(), forget);
    return value;
  };
}
