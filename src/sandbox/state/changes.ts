/** Something that people can see has changed. `people`: only they can see it; absent: everybody in the workspace. */
export type Change = { readonly workspace: string; readonly people?: ReadonlySet<string> };

export type Changes = {
  readonly announce: (change: Change) => void;
  /** Returns the function that ends the subscription. */
  readonly subscribe: (listener: (change: Change) => void) => () => void;
};

export function createChanges(): Changes {
  const listeners = new Set<(change: Change) => void>();
  return {
    announce: (change) => {
      for (const listener of listeners) listener(change);
    },
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
