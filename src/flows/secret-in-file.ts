import type { SecretKind } from "../domain/evidence/secret-kind.ts";
import type { Deps } from "./ports.ts";

/** A long file is looked at in pieces, so that clicks are heard in between. */
const LINES_AT_ONCE = 20;

/** The first line of a file, from 1, that holds what looks like a secret, or where one of several lines begins; null: none does. */
export async function secretInFile(
  { findSecret }: Pick<Deps, "findSecret">,
  text: string,
): Promise<{ readonly line: number; readonly kind: SecretKind } | null> {
  const lines = text.split(/\r\n|\r|\n/u);
  for (let from = 0; from < lines.length; from += LINES_AT_ONCE) {
    const piece = lines.slice(from, from + LINES_AT_ONCE + 1);
    const kind = await findSecret(piece.join("\n"));
    if (kind !== null) return (await inOneLine(piece, from)) ?? { line: from + 1, kind };
    await new Promise((resolve) => setTimeout(resolve));
  }
  return null;

  async function inOneLine(piece: readonly string[], from: number) {
    for (const [at, one] of piece.entries()) {
      const kind = await findSecret(one);
      if (kind !== null) return { line: from + at + 1, kind };
    }
    return null;
  }
}
