import { SlackError } from "./slack-error.ts";

export type Paging = { readonly cursor?: string | undefined; readonly limit?: number | undefined };

/** One page of a list, and the cursor of the next one as Slack writes it: base64, empty at the end. */
export function pageOf<T>(
  items: readonly T[],
  { cursor, limit = 100 }: Paging,
): { page: readonly T[]; response_metadata: { next_cursor: string } } {
  const start = cursor === undefined || cursor === "" ? 0 : offsetOf(cursor, items.length);
  const end = start + limit;
  const next = end < items.length ? Buffer.from(`offset:${end}`).toString("base64") : "";
  return { page: items.slice(start, end), response_metadata: { next_cursor: next } };
}

function offsetOf(cursor: string, length: number): number {
  const offset = /^offset:(\d+)$/.exec(Buffer.from(cursor, "base64").toString("utf8"))?.[1];
  if (offset === undefined || Number(offset) > length) throw new SlackError("invalid_cursor");
  return Number(offset);
}
