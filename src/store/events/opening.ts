import { digest } from "./digest.ts";

/**
 * What opens an entry's commitment, as it stands in the column `salt`. `whole`: 32 hex digits, from which each personal
 * text's own salt is derived. `parts`: some texts were erased; of those only the digest is left, of the others their salt.
 */
export type Opening =
  | { readonly kind: "whole"; readonly salt: string }
  | { readonly kind: "parts"; readonly open: TextTable; readonly erased: TextTable };

/** Hex, by the path of the text. */
type TextTable = { readonly [path: string]: string };

/** Null: it cannot be read. */
export function readOpening(column: string | null): Opening | null {
  if (column === null) return null;
  if (!column.startsWith("{")) return /^[0-9a-f]{32}$/.test(column) ? { kind: "whole", salt: column } : null;
  try {
    const parts: unknown = JSON.parse(column);
    if (typeof parts !== "object" || parts === null || !("open" in parts) || !("erased" in parts)) return null;
    const { open, erased } = parts;
    return isTable(open) && isTable(erased) ? { kind: "parts", open, erased } : null;
  } catch {
    return null;
  }
}

export function writeOpening(opening: Opening): string {
  return opening.kind === "whole" ? opening.salt : JSON.stringify({ open: opening.open, erased: opening.erased });
}

/** The salt of one text; undefined: it was erased, or never there. */
export function saltOf(opening: Opening, path: string): string | undefined {
  if (opening.kind === "whole") return digest([opening.salt, path]);
  return Object.hasOwn(opening.open, path) ? opening.open[path] : undefined;
}

/** What stands for one text in the commitment; undefined: it cannot be told. */
export function textDigest(opening: Opening, path: string, value: string): string | undefined {
  if (isErased(opening, path)) return opening.erased[path];
  const salt = saltOf(opening, path);
  return salt === undefined ? undefined : digest([salt, path, value]);
}

export function isErased(opening: Opening, path: string): opening is Extract<Opening, { kind: "parts" }> {
  return opening.kind === "parts" && Object.hasOwn(opening.erased, path);
}

function isTable(value: unknown): value is TextTable {
  return (
    typeof value === "object" &&
    value !== null &&
    !Array.isArray(value) &&
    Object.values(value).every((hex) => typeof hex === "string" && /^[0-9a-f]{64}$/.test(hex))
  );
}
