import { createTurns } from "../create-turns.ts";

/**
 * Asks once and remembers the answer for a while; who asks meanwhile waits for the same answer. Of many who waited, one goes
 * on in a turn of the event loop: what they do with it would else be done in one piece, and hold up everything.
 */
export type Remembered<Value> = (key: string, options?: { readonly notOlderThanMs?: number }) => Promise<Value>;

const MOST_ENTRIES = 5_000;

/** `keeps`: whether an answer is worth remembering; failures are not. */
export function remember<Value>(
  ask: (key: string) => Promise<Value>,
  { clock, forMs, keeps }: { clock: () => number; forMs: number; keeps: (value: Value) => boolean },
): Remembered<Value> {
  const entries = new Map<string, { readonly at: number; readonly value: Promise<Value>; isThere: boolean }>();
  const inTurn = createTurns();

  return (key, { notOlderThanMs = forMs } = {}) => {
    const known = entries.get(key);
    if (known !== undefined && clock() - known.at < notOlderThanMs) {
      return known.isThere ? known.value : known.value.then((answer) => inTurn(async () => answer));
    }
    const value = ask(key);
    const entry = { at: clock(), value, isThere: false };
    entries.delete(key);
    entries.set(key, entry);
    const oldest = entries.size > MOST_ENTRIES ? entries.keys().next().value : undefined;
    if (oldest !== undefined) entries.delete(oldest);
    const forget = () => {
      if (entries.get(key) === entry) entries.delete(key);
    };
    value.then((answer) => {
      entry.isThere = true;
      if (!keeps(answer)) forget();
    }, forget);
    return value;
  };
}
