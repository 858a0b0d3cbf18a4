import type { PublishedHead } from "./check-chain.ts";

const LINE = /^\S+ (\S+) (\d{1,15}):([0-9a-f]{64})$/u;

/** What a head file says of one workspace: `2026-11-24T00:00:03.120Z T012ABC 1204:9f2c…` a line. Half a line says nothing. */
export function headsInLines(text: string, workspaceId: string): PublishedHead[] {
  return text.split("\n").flatMap((line) => {
    const [, id, link, hash] = LINE.exec(line.trim()) ?? [];
    return id === workspaceId && hash !== undefined ? [{ link: Number(link), hash }] : [];
  });
}
