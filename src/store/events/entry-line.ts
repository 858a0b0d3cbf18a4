import type { ReadEntry } from "./check-chain.ts";

/** An entry as one line of an export: JSON, with everything that the chain is made of. */
export function entryLine(entry: ReadEntry): string {
  const { workspaceId, link, stream, seq, at, by, type, data, salt, commitment, hash } = entry;
  return JSON.stringify({ workspaceId, link, stream, seq, at, by, type, data, salt, commitment, hash });
}
