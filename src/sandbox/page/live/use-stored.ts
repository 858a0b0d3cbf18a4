import { useCallback, useSyncExternalStore } from "react";

const listeners = new Set<() => void>();

/** A text kept in this browser, shared by all parts of the page that name it. */
export function useStored(key: string): readonly [string | null, (value: string | null) => void] {
  const value = useSyncExternalStore(
    subscribe,
    useCallback(() => localStorage.getItem(key), [key]),
  );
  const store = useCallback(
    (next: string | null) => {
      if (next === localStorage.getItem(key)) return;
      if (next === null) localStorage.removeItem(key);
      else localStorage.setItem(key, next);
      for (const listener of listeners) listener();
    },
    [key],
  );
  return [value, store];
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  window.addEventListener("storage", listener);
  return () => {
    listeners.delete(listener);
    window.removeEventListener("storage", listener);
  };
}
