import { and, asc, eq, gt } from "drizzle-orm";
import type { Database } from "../database.ts";
import type { ReadEntry } from "./check-chain.ts";

const PAGE = 500;

/**
 * The entries of a workspace's record in their order, also those that were put in before the first. Throws
 * `ChainUnreadable` at the first that cannot be read.
 */
export async function* readChain(db: Database, workspaceId: string): AsyncGenerator<ReadEntry> {
  let last: number | null = null;
  for (;;) {
    const page = await pageAfter(db, workspaceId, last);
    if (page.length === 0) return;
    for (const entry of page) {
      yield entry;
      last = entry.link;
    }
  }
}

/** The workspaces that have a record, in the order of their ids. */
export async function recordedWorkspaces({ read, tables: { events } }: Database): Promise<string[]> {
  const rows = await read.selectDistinct({ id: events.workspaceId }).from(events).orderBy(asc(events.workspaceId));
  return rows.map(({ id }) => id);
}

/** What stands after this entry of the record is no entry. */
export class ChainUnreadable extends Error {
  override readonly name = "ChainUnreadable";
  readonly after: number;

  constructor(after: number, message: string) {
    super(message);
    this.after = after;
  }
}

/** A page with something unreadable in it is read one by one up to it. */
async function pageAfter(db: Database, workspaceId: string, last: number | null): Promise<ReadEntry[]> {
  try {
    return await select(db, workspaceId, last, PAGE);
  } catch {
    const page: ReadEntry[] = [];
    try {
      for (let next = last; page.length < PAGE; ) {
        const [entry] = await select(db, workspaceId, next, 1);
        if (entry === undefined) return page;
        page.push(entry);
        next = entry.link;
      }
      return page;
    } catch (error) {
      if (page.length > 0) return page;
      throw new ChainUnreadable(last ?? 0, error instanceof Error ? error.message : String(error));
    }
  }
}

async function select(db: Database, workspaceId: string, last: number | null, limit: number): Promise<ReadEntry[]> {
  const { events } = db.tables;
  return db.read
    .select({
      workspaceId: events.workspaceId,
      link: events.link,
      stream: events.stream,
      seq: events.seq,
      at: events.at,
      by: events.by,
      type: events.type,
      data: events.data,
      salt: events.salt,
      commitment: events.commitment,
      hash: events.hash,
      itemId: events.itemId,
    })
    .from(events)
    .where(and(eq(events.workspaceId, workspaceId), last === null ? undefined : gt(events.link, last)))
    .orderBy(asc(events.link))
    .limit(limit);
}
