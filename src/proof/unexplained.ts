/** To whom a thing was given, one after the other, and whether that was acknowledged. */
export type Given = { readonly owner: string; readonly acknowledged: boolean };

/**
 * What is wrong when no reading of the wishes gives just these owners, one after the other; empty: nothing is. Each acknowledged
 * wish happened, unless its owner had the thing already; each that was cut off happened or did not; and nothing else did.
 */
export function unexplained(wishes: readonly Given[], owners: readonly string[]): readonly string[] {
  /** How many of the owners may have had it by now. */
  let had = new Set([0]);
  for (const [index, { owner, acknowledged }] of wishes.entries()) {
    const next = new Set<number>();
    for (const count of had) {
      if (owners[count] === owner) next.add(count + 1);
      if (!acknowledged || owners[count - 1] === owner) next.add(count);
    }
    if (next.size === 0) return [`was given to ${owner}, acknowledged, and lost (wish ${index + 1})`];
    had = next;
  }
  return had.has(owners.length) ? [] : ["changed hands more often than anybody asked for"];
}
