import { createHash } from "node:crypto";
import { canonicalJson } from "../../domain/canonical-json.ts";
import type { Instant } from "../../domain/time.ts";

/**
 * The chain of a workspace's record. Every entry of every log takes the workspace's next `link` and carries
 *
 *   commitment = SHA-256( salt, canonical JSON of { at, by, type, data } )
 *   hash       = SHA-256( hash of the entry before, workspace, link, stream, seq, commitment )
 *
 * each part length-prefixed, so that no two lists of parts have the same encoding. An edit changes a commitment, an
 * insertion, deletion or reordering breaks a hash, and a cut tail or a swapped copy misses a head that was published. The
 * salt keeps short personal fields from being guessed from a commitment once they are erased: then the salt goes, too.
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
  /** Hex; null: erased, so that the commitment cannot be opened any more. */
  readonly salt: string | null;
  /** Hex SHA-256. */
  readonly commitment: string;
  /** Hex SHA-256. */
  readonly hash: string;
};

/** What the first entry of a workspace has before it. */
export const GENESIS = "0".repeat(64);

export function commitmentOf(
  { at, by, type, data }: Pick<ChainEntry, "at" | "by" | "type" | "data">,
  salt: string,
): string {
  return digest([salt, canonicalJson({ at, by, type, data })]);
}

export function linkHash(
  before: string,
  {
    workspaceId,
    link,
    stream,
    seq,
    commitment,
  }: Pick<ChainEntry, "workspaceId" | "link" | "stream" | "seq" | "commitment">,
): string {
  return digest([before, workspaceId, String(link), stream, String(seq), commitment]);
}

function digest(parts: readonly string[]): string {
  const hash = createHash("sha256");
  for (const part of parts) {
    const bytes = Buffer.from(part, "utf8");
    const length = Buffer.alloc(4);
    length.writeUInt32BE(bytes.byteLength);
    hash.update(length).update(bytes);
  }
  return hash.digest("hex");
}
