import { commitmentOf, GENESIS, linkHash } from "../store/events/chain.ts";
import type { ReadEntry } from "../store/events/check-chain.ts";

export const TAMPERINGS = [
  "an edited column",
  "an edited word inside an entry",
  "an edit with its commitment made anew",
  "an inserted entry",
  "a deleted entry",
  "two entries that changed places",
  "a cut tail",
  "everything from an edit on rewritten, hashes and all",
] as const;

export type Tampering = (typeof TAMPERINGS)[number];
type Random = () => number;
type Tampered = { readonly entries: readonly ReadEntry[]; readonly what: string };

const COLUMNS = [
  "workspaceId",
  "link",
  "stream",
  "seq",
  "at",
  "by",
  "type",
  "data",
  "salt",
  "commitment",
  "hash",
  "itemId",
] as const;

/** The record as somebody with the database would leave it. */
export function tamper(record: readonly ReadEntry[], kind: Tampering, random: Random): Tampered {
  const index = Math.floor(random() * record.length);
  const entry = pick(record, index);
  const replaced = (by: ReadEntry, what: string) => ({ entries: record.with(index, by), what: `${index}: ${what}` });
  switch (kind) {
    case "an edited column": {
      const column = pick(COLUMNS, Math.floor(random() * COLUMNS.length));
      return replaced({ ...entry, [column]: other(entry[column], random) }, column);
    }
    case "an edited word inside an entry": {
      const [data, path] = editedInside(entry.data, random);
      return replaced({ ...entry, data }, path);
    }
    case "an edit with its commitment made anew": {
      const edited = { ...entry, by: "UEVE", salt: "0".repeat(32) };
      return replaced({ ...edited, commitment: commitmentOf(edited, edited.salt) ?? "" }, "recommitted");
    }
    case "an inserted entry": {
      const copy = { ...entry, link: random() < 0.5 ? entry.link : entry.link + 1 };
      const shifted = random() < 0.5;
      const rest = record.slice(index + 1).map((one) => (shifted ? { ...one, link: one.link + 1 } : one));
      return { entries: [...record.slice(0, index + 1), copy, ...rest], what: `${index}: shifted ${shifted}` };
    }
    case "a deleted entry": {
      const closed = random() < 0.5;
      const rest = record.slice(index + 1).map((one) => (closed ? { ...one, link: one.link - 1 } : one));
      return { entries: [...record.slice(0, index), ...rest], what: `${index}: closed ${closed}` };
    }
    case "two entries that changed places": {
      const second = (index + 1 + Math.floor(random() * (record.length - 1))) % record.length;
      const b = pick(record, second);
      const renumbered = random() < 0.5;
      const place = (one: ReadEntry, { link }: ReadEntry) => (renumbered ? { ...one, link } : one);
      return {
        entries: record.with(index, place(b, entry)).with(second, place(entry, b)),
        what: `${index} and ${second}: renumbered ${renumbered}`,
      };
    }
    case "a cut tail":
      return { entries: record.slice(0, index), what: `${index}` };
    case "everything from an edit on rewritten, hashes and all":
      return { entries: rewritten(record, index), what: `${index}` };
  }
}

/** What only a published head can show: the edit is followed by a chain that is right in itself. */
function rewritten(record: readonly ReadEntry[], from: number): readonly ReadEntry[] {
  let hash = from === 0 ? GENESIS : pick(record, from - 1).hash;
  return record.map((entry, index) => {
    if (index < from) return entry;
    const edited = index === from ? { ...entry, by: "UEVE", salt: "0".repeat(32) } : entry;
    const commitment = index === from ? (commitmentOf(edited, edited.salt) ?? "") : entry.commitment;
    hash = linkHash(hash, { ...edited, commitment });
    return { ...edited, commitment, hash };
  });
}

function editedInside(data: unknown, random: Random): [unknown, string] {
  const leaves: string[][] = [];
  const walk = (value: unknown, path: string[]) => {
    if (typeof value === "object" && value !== null)
      for (const [key, part] of Object.entries(value)) walk(part, [...path, key]);
    else leaves.push(path);
  };
  walk(data, []);
  const path = pick(leaves, Math.floor(random() * leaves.length));
  const edit = (value: unknown, [key, ...rest]: string[]): unknown => {
    if (key === undefined) return other(value, random);
    if (Array.isArray(value)) return value.map((part, index) => (String(index) === key ? edit(part, rest) : part));
    return Object.fromEntries(
      Object.entries(value as object).map(([name, part]) => [name, name === key ? edit(part, rest) : part]),
    );
  };
  return [edit(data, path), path.join("/")];
}

/** A value of the same kind that is another one. */
function other(value: unknown, random: Random): unknown {
  if (typeof value === "number") return value + (random() < 0.5 ? 1 : -1);
  if (typeof value === "boolean") return !value;
  if (value === null || value === undefined) return "x";
  if (typeof value === "object") return { ...value, more: 1 };
  const text = String(value);
  const at = Math.floor(random() * text.length);
  const letter = text[at] === "0" ? "1" : "0";
  return random() < 0.2 ? null : `${text.slice(0, at)}${letter}${text.slice(at + 1)}`;
}

function pick<Value>(list: readonly Value[], index: number): Value {
  const found = list[index];
  if (found === undefined) throw new Error("nothing to pick");
  return found;
}
