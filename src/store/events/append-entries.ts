import { randomBytes } from "node:crypto";
import type { ReviewEvent } from "../../domain/events.ts";
import type { WorkspaceEvent } from "../../domain/settings/workspace-events.ts";
import type { Instant } from "../../domain/time/time.ts";
import { composed, numbered, places } from "../composed.ts";
import { Conflict, type Database, type Statement } from "../database.ts";
import { storable } from "../storable.ts";
import { type ChainEntry, commitmentOf, linkHash } from "./chain.ts";
import { oneAtATime } from "./one-at-a-time.ts";
import { type Head, readHead } from "./read-head.ts";

/** An entry that is to be recorded, before it has its place in the chain. */
export type NewEntry = {
  readonly stream: string;
  readonly seq: number;
  readonly at: Instant;
  readonly by: string;
  readonly event: ReviewEvent | WorkspaceEvent;
};

const SALT_BYTES = 16;

/**
 * Records entries at the end of their workspace's chain, together with what else must be saved: `around` is given the
 * statement that records them and returns all that is committed. Throws `Conflict` of `events` when somebody else recorded
 * since the head was read, in this process or another; the caller decides again. `decidedOn`: the head that the caller
 * has read itself, and before what it decided on.
 */
export function appendEntries(
  db: Database,
  workspaceId: string,
  entries: readonly NewEntry[],
  around: (record: readonly Statement[]) => readonly Statement[],
  decidedOn: Head | null = null,
): Promise<void> {
  return oneAtATime(db, workspaceId, async () => {
    if (entries.length === 0) {
      await db.commit(around([]));
      return;
    }
    let { link, hash } = await readHead(db, workspaceId);
    if (decidedOn !== null && decidedOn.hash !== hash) throw new Conflict("events");
    const rows = entries.map((entry): ChainEntry & { data: NewEntry["event"]; itemId: string | null } => {
      const { stream, seq, at, by, event } = storable(entry);
      const salt = randomBytes(SALT_BYTES).toString("hex");
      const content = { at, by, type: event.type, data: event };
      const commitment = commitmentOf(content, salt);
      if (commitment === undefined) throw new Error("an entry cannot be committed to");
      link += 1;
      hash = linkHash(hash, { workspaceId, link, stream, seq, commitment });
      const itemId = "itemId" in event ? event.itemId : null;
      return { ...content, workspaceId, link, stream, seq, salt, commitment, hash, itemId };
    });
    await db.commit(around([recording(db, numbered(rows), rows.length)]));
  });
}

const COLUMNS = [
  ...(["workspaceId", "link", "stream", "seq", "at", "by", "type", "itemId", "data"] as const),
  ...(["salt", "commitment", "hash"] as const),
];

const recording = composed(({ write, tables: { events } }, size) => write.insert(events).values(places(size, COLUMNS)));
