import { type ChainEntry, remainderOf } from "./chain.ts";
import { type Opening, readOpening, saltOf, textDigest, writeOpening } from "./opening.ts";
import { mapPersonalTexts, type PersonalText, personalTexts } from "./personal-texts.ts";

/** What stands in place of words that were erased. */
const ERASED = "erased";

export type ErasedEntry = Pick<ChainEntry, "by" | "data" | "salt"> & {
  /** Binds what is left of the entry, and what stands in place of what is not; goes into `record.erased`. */
  readonly remainder: string;
};

/**
 * An entry without a person: `pseudonym` in place of their id, `erased` in place of what they typed, and the salts of those
 * texts gone. Null: it says nothing of them. Throws when the entry's salt cannot be read.
 */
export function eraseFromEntry(entry: ChainEntry, person: string, pseudonym: string): ErasedEntry | null {
  const texts = personalTexts(entry);
  const goes = ({ kind, person: whose, value }: PersonalText) =>
    whose === person && (kind === "who" || value !== ERASED);
  if (!texts.some(goes)) return null;
  const before = readOpening(entry.salt);
  if (before === null) throw new Error(`the salt of entry ${entry.link} cannot be read`);
  const open: Record<string, string> = {};
  const erased: Record<string, string> = { ...(before.kind === "parts" ? before.erased : {}) };
  for (const text of texts) {
    const { path, value } = text;
    const salt = saltOf(before, path);
    const digest = textDigest(before, path, value);
    if (goes(text)) {
      if (digest !== undefined) erased[path] = digest;
    } else if (salt !== undefined) open[path] = salt;
  }
  const after: Opening = { kind: "parts", open, erased };
  const { by, data } = mapPersonalTexts(entry, (text) => {
    if (!goes(text)) return text.value;
    return text.kind === "who" ? pseudonym : ERASED;
  });
  const remainder = remainderOf({ ...entry, by, data }, after);
  if (remainder === undefined) throw new Error(`entry ${entry.link} is not what was recorded`);
  return { by, data, salt: writeOpening(after), remainder };
}
