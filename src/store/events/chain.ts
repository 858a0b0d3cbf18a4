import { canonicalJson } from "../../domain/canonical-json.ts";
import type { Instant } from "../../domain/time/time.ts";
import { digest } from "./digest.ts";
import { isErased, type Opening, readOpening, textDigest } from "./opening.ts";
import { mapPersonalTexts } from "./personal-texts.ts";

/**
 * The chain of a workspace's record. Every entry of every log takes the workspace's next `link` and carries
 *
 *   commitment = SHA-256( canonical JSON of { at, by, type, data }, with a digest in place of each personal text )
 *   digest     = SHA-256( the text's own salt, where it stands, the text )
 *   hash       = SHA-256( hash of the entry before, workspace, link, stream, seq, commitment )
 *
 * each part length-prefixed. An edit changes a commitment; an insertion, a deletion or another order breaks a hash; a cut
 * tail or an older copy misses a head that was published. A personal text can be erased together with its salt: then its
 * digest is kept, from which it cannot be guessed, and all else that the entry says stays proven.
 */
export type ChainEntry = {
  readonly workspaceId: string;
  readonly link: number;
  readonly stream: string;
  readonly seq: number;
  readonly at: Instant;
  readonly by: string;
  readonly type: string;
  readonly data: unknown;
  /** What opens the commitment; see opening.ts. */
  readonly salt: string | null;
  /** Hex SHA-256. */
  readonly commitment: string;
  /** Hex SHA-256. */
  readonly hash: string;
};

type Said = Pick<ChainEntry, "at" | "by" | "type" | "data">;

/** What the first entry of a workspace has before it. */
export const GENESIS = "0".repeat(64);

/** Undefined: the salt does not open it. */
export function commitmentOf(said: Said, salt: string | null): string | undefined {
  const opening = readOpening(salt);
  if (opening === null) return undefined;
  return digestWith(said, opening, (path, value) => textDigest(opening, path, value));
}

/** What an entry with erased texts looks like now, without giving away the personal texts that are left in it. */
export function remainderOf(said: Said, opening: Opening): string | undefined {
  return digestWith(said, opening, (path, value) =>
    isErased(opening, path) ? value : textDigest(opening, path, value),
  );
}

export function linkHash(
  before: string,
  entry: Pick<ChainEntry, "workspaceId" | "link" | "stream" | "seq" | "commitment">,
): string {
  const { workspaceId, link, stream, seq, commitment } = entry;
  return digest([before, workspaceId, String(link), stream, String(seq), commitment]);
}

function digestWith(
  { at, by, type, data }: Said,
  opening: Opening,
  replace: (path: string, value: string) => string | undefined,
): string | undefined {
  let seen = 0;
  let isWhole = true;
  const { by: who, data: what } = mapPersonalTexts({ by, data }, ({ path, value }) => {
    const replaced = replace(path, value);
    if (replaced === undefined) isWhole = false;
    else seen += 1;
    return replaced ?? "";
  });
  // Nothing may be added to a salt, either.
  const expected =
    opening.kind === "whole" ? seen : Object.keys(opening.open).length + Object.keys(opening.erased).length;
  return isWhole && seen === expected ? digest([canonicalJson({ at, by: who, type, data: what })]) : undefined;
}
