/** Asks for a value and remembers it: fresh for a moment; for a while after that it serves while it is asked for anew. */
export type Lookup<Value> = {
  readonly of: (key: string) => Promise<Value>;
  readonly set: (key: string, value: Value) => void;
  readonly forget: (key: string) => void;
};

const MOST_ENTRIES = 20_000;

/** `serves`: whether an old value may still be used while it is asked for anew. Times in milliseconds. */
export function createLookup<Value>(
  ask: (key: string) => Promise<Value>,
  {
    clock,
    freshMs,
    staleMs,
    serves,
  }: { clock: () => number; freshMs: number; staleMs: number; serves: (value: Value) => boolean },
): Lookup<Value> {
  const entries = new Map<string, { readonly at: number; readonly value: Value }>();
  const asked = new Map<string, Promise<Value>>();

  function set(key: string, value: Value): void {
    entries.delete(key);
    entries.set(key, { at: clock(), value });
    const oldest = entries.size > MOST_ENTRIES ? entries.keys().next().value : undefined;
    if (oldest !== undefined) entries.delete(oldest);
  }

  function askOnce(key: string): Promise<Value> {
    const before = asked.get(key);
    if (before !== undefined) return before;
    const asking = ask(key).then((value) => {
      // What was set or forgotten meanwhile is newer than this answer.
      if (asked.get(key) === asking) set(key, value);
      return value;
    });
    asked.set(key, asking);
    const over = () => {
      if (asked.get(key) === asking) asked.delete(key);
    };
    asking.then(over, over);
    return asking;
  }

  return {
    of: async (key) => {
      const known = entries.get(key);
      const age = known === undefined ? Number.POSITIVE_INFINITY : clock() - known.at;
      if (known !== undefined && age < freshMs) return known.value;
      const asking = askOnce(key);
      if (known === undefined || age >= staleMs || !serves(known.value)) return asking;
      // Whoever comes after the old value is too old hears what is wrong.
      asking.catch(() => undefined);
      return known.value;
    },
    set: (key, value) => {
      asked.delete(key);
      set(key, value);
    },
    forget: (key) => {
      asked.delete(key);
      entries.delete(key);
    },
  };
}
