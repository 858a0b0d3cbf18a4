import { type ChainEntry, commitmentOf, GENESIS, linkHash, remainderOf } from "./chain.ts";
import { readOpening } from "./opening.ts";

/** A head that was published: the hash of an entry, and which one; null: which one is not known. */
export type PublishedHead = { readonly link: number | null; readonly hash: string };

/** The first entry that is wrong, or the one that is missing, and what is wrong in one sentence. */
export type ChainFault = { readonly link: number; readonly says: string };

/** An entry as it was read: whatever somebody made of it. `itemId` is checked where it is given. */
export type ReadEntry = ChainEntry & { readonly itemId?: string | null };

export type ChainCheck = {
  /** The next entry. Null: it is right so far. After a fault nothing more is to be taken. */
  readonly take: (entry: ReadEntry) => ChainFault | null;
  /** There are no more entries. */
  readonly end: () => ChainFault | null;
  readonly checked: () => { readonly link: number; readonly hash: string; readonly erased: number };
};

/** Checks a workspace's chain, entry by entry from its first. Holds only what it must: one number a log, one hash an erasure. */
export function checkChain(workspaceId: string, heads: readonly PublishedHead[]): ChainCheck {
  let link = 0;
  let hash = GENESIS;
  const seqs = new Map<string, number>();
  /** What is left of entries with erased texts, and what the newest erasure that names them says is left. */
  const remainders = new Map<number, string>();
  const announced = new Map<number, string>();
  const missing = new Set(heads);

  return {
    take: (entry) => {
      const says = order(entry) ?? content(entry) ?? place(entry);
      if (says !== null) return { link: Number.isInteger(entry.link) ? entry.link : link + 1, says };
      link = entry.link;
      hash = entry.hash;
      seqs.set(entry.stream, entry.seq);
      for (const [of, remainder] of erasuresIn(entry)) announced.set(of, remainder);
      return published();
    },
    end: () => {
      for (const [of, remainder] of remainders) {
        const says = announced.get(of);
        if (says === undefined) return { link: of, says: "hides texts, but no later entry says that they were erased" };
        if (says !== remainder) return { link: of, says: "was changed after texts of it were erased" };
      }
      const [head] = missing;
      if (head === undefined) return null;
      if (head.link !== null) {
        const says = `is missing, although it was published: the record ends at ${link}, so its tail was cut or this is an older copy`;
        return { link: head.link, says };
      }
      const says = `is the last, but none has the published hash ${head.hash}: the record was rewritten, its tail was cut, or this is an older copy`;
      return { link, says };
    },
    checked: () => ({ link, hash, erased: remainders.size }),
  };

  function order(entry: ReadEntry): string | null {
    const { stream, at, by, type, commitment } = entry;
    if ([stream, at, by, type, commitment].some((text) => typeof text !== "string")) return "has empty columns";
    if (entry.workspaceId !== workspaceId) return `belongs to the workspace ${entry.workspaceId}`;
    if (!Number.isInteger(entry.link)) return "has no number of its own";
    if (entry.link <= link) return `comes after ${link}: entries were put into another order, or one stands twice`;
    if (entry.link !== link + 1) return `comes after ${link}: what was between them was deleted`;
    const seq = (seqs.get(entry.stream) ?? 0) + 1;
    return entry.seq === seq ? null : `is number ${entry.seq} of its log ${entry.stream}, where ${seq} is next`;
  }

  function content(entry: ReadEntry): string | null {
    const { type, data, itemId } = entry;
    if (typeof data !== "object" || data === null || !("type" in data) || data.type !== type) return EDITED;
    const about = "itemId" in data ? data.itemId : null;
    if (itemId !== undefined && itemId !== about) return EDITED;
    const opening = readOpening(entry.salt);
    if (opening === null) return "has lost its salt, without which nobody can tell whether it was edited";
    if (commitmentOf(entry, entry.salt) !== entry.commitment) return EDITED;
    if (opening.kind === "parts") remainders.set(entry.link, remainderOf(entry, opening) ?? "");
    return null;
  }

  function place(entry: ReadEntry): string | null {
    if (linkHash(hash, entry) === entry.hash) return null;
    return "does not follow from the one before it: an entry was inserted, deleted, moved or rewritten here";
  }

  function published(): ChainFault | null {
    for (const head of missing) {
      if (head.link === link && head.hash !== hash)
        return { link, says: "is not the one that was published: the record was rewritten here or before" };
      if (head.hash === hash && (head.link === null || head.link === link)) missing.delete(head);
    }
    return null;
  }
}

const EDITED = "was edited: it does not say what was recorded";

/** What an erasure says of earlier entries. One that names itself, or a later one, says nothing. */
function erasuresIn({ link, type, data }: ReadEntry): readonly (readonly [number, string])[] {
  if (type !== "record.erased" || typeof data !== "object" || data === null || !("entries" in data)) return [];
  const entries: unknown = data.entries;
  if (!Array.isArray(entries)) return [];
  return entries.flatMap((one: unknown) => {
    if (typeof one !== "object" || one === null || !("link" in one) || !("remainder" in one)) return [];
    const { link: of, remainder } = one;
    return typeof of === "number" && of < link && typeof remainder === "string" ? [[of, remainder] as const] : [];
  });
}
