import { readFile } from "node:fs/promises";
import type { PublishedHead } from "../../store/events/check-chain.ts";
import { CommandFailure } from "../command-failure.ts";
import { plain } from "../terminal/columns.ts";

export type HeadsByWorkspace = Map<string, readonly PublishedHead[]>;

/** `1204:9f2c…` or only the hash → a published head. */
function publishedHead(typed: string): PublishedHead {
  const [, link, hash = ""] = /^(?:(\d{1,15}):)?([0-9a-f]{64})$/iu.exec(typed.trim()) ?? [];
  if (hash === "") {
    throw new CommandFailure(
      `\`${plain(typed)}\` is not a head. It is an entry's number and its hash, like 1204:9f2c… with 64 hexadecimal digits.`,
    );
  }
  return { link: link === undefined ? null : Number(link), hash: hash.toLowerCase() };
}

/** What a file holds that READINESS_HEAD_FILE made: `2026-11-24T00:00:03.120Z T012ABC 1204:9f2c…` a line. */
async function headsInFile(file: string): Promise<HeadsByWorkspace> {
  const text = await readFile(file, "utf8").catch(() => {
    throw new CommandFailure(`The file ${file} cannot be read.`);
  });
  const heads: HeadsByWorkspace = new Map();
  for (const line of text.split("\n").filter((one) => one.trim() !== "")) {
    const [, workspaceId = "", head = ""] = line.trim().split(/\s+/u);
    heads.set(workspaceId, [...(heads.get(workspaceId) ?? []), publishedHead(head)]);
  }
  return heads;
}

/**
 * The records to check, each with the heads that were published of it. A head that was typed is of the workspace that was
 * named, else of the only one there is.
 */
export async function headsToCheck(
  options: { readonly head?: readonly string[]; readonly headFile?: string; readonly workspace?: string },
  known: readonly string[],
): Promise<HeadsByWorkspace> {
  const { head = [], headFile, workspace } = options;
  const filed: HeadsByWorkspace = headFile === undefined ? new Map() : await headsInFile(headFile);
  const ids = workspace === undefined ? [...new Set([...known, ...filed.keys()])].sort() : [workspace];
  if (head.length > 0 && ids.length === 0) {
    throw new CommandFailure(
      "There is no record here, although a head was published: it was deleted, or is elsewhere.",
    );
  }
  if (head.length > 0 && ids.length > 1) {
    throw new CommandFailure(`There are several records: ${ids.join(", ")}. Say with --workspace whose head it is.`);
  }
  return new Map(ids.map((id) => [id, [...head.map(publishedHead), ...(filed.get(id) ?? [])]]));
}
