import { isDeepStrictEqual } from "node:util";
import { and, eq } from "drizzle-orm";
import { replay } from "../../domain/evolve.ts";
import type { Review } from "../../domain/review.ts";
import type { WorkspaceEvent } from "../../domain/settings/workspace-events.ts";
import type { Instant } from "../../domain/time/time.ts";
import type { Database, Statement } from "../database.ts";
import { eraseFromDigests } from "../digests/erase-from-digests.ts";
import { eraseFromMessages } from "../messages/erase-from-messages.ts";
import { forgetPersonStatements } from "../nags/forget-person-statements.ts";
import { headStatement } from "../reviews/head-statement.ts";
import { itemsStatements } from "../reviews/items-statements.ts";
import { loadReview } from "../reviews/load-review.ts";
import { loadSettings } from "../settings/load-settings.ts";
import { saveWorkspaceEvents, workspaceStream } from "../settings/save-workspace-events.ts";
import { eraseFromDrills } from "./erase-from-drills.ts";
import { type ErasedEntry, eraseFromEntry } from "./erase-from-entry.ts";
import { readChain } from "./read-chain.ts";
import { readHead } from "./read-head.ts";
import { readLog } from "./read-log.ts";

export type Erasure = {
  readonly workspaceId: string;
  /** Slack user id. */
  readonly person: string;
  /** Stands in its place from now on; new for every erasure, so that two people stay two. */
  readonly pseudonym: string;
  readonly by: string;
  readonly at: Instant;
  readonly reason: string;
  /** What else is to be saved for each review that changes. */
  readonly alongside: (review: Review) => readonly Statement[];
};

/** A review's rows are not what its log says, so what it is without somebody cannot be told. */
class RecordDiffers extends Error {
  override readonly name = "RecordDiffers";
}

/**
 * Erases a person from every entry of a workspace's record and from the rows that follow from it, and records that, all or
 * nothing. Returns the numbers of the entries. Throws `Conflict` when somebody recorded in the meantime: then once more.
 */
export async function erasePerson(db: Database, erasure: Erasure): Promise<readonly number[]> {
  const { workspaceId, person, pseudonym, by, at, reason, alongside } = erasure;
  const head = await readHead(db, workspaceId);
  const before = await loadSettings(db, workspaceId);
  const changed = new Map<string, Map<number, ErasedEntry>>();
  const entries: { link: number; remainder: string }[] = [];
  const statements: Statement[] = [];
  let { settings } = before;
  for await (const entry of readChain(db, workspaceId)) {
    const erased = eraseFromEntry(entry, person, pseudonym);
    settings = { ...settings, ...settingsChanges((erased ?? entry).data) };
    if (erased === null) continue;
    entries.push({ link: entry.link, remainder: erased.remainder });
    changed.set(entry.stream, (changed.get(entry.stream) ?? new Map()).set(entry.seq, erased));
    statements.push(entryStatement(db, entry, erased));
  }
  for (const [stream, erased] of changed) {
    const review = await loadReview(db, workspaceId, stream);
    if (review !== undefined) statements.push(...(await reviewStatements(db, review, erased)), ...alongside(review));
  }
  const ofWorkspace = changed.get(workspaceStream(workspaceId));
  if (ofWorkspace !== undefined) statements.push(...(await eraseFromDrills(db, workspaceId, ofWorkspace)));
  if (entries.length === 0) return [];
  await saveWorkspaceEvents(db, {
    workspaceId,
    before: { ...before, settings },
    by,
    at,
    events: [{ type: "record.erased", entries, reason }],
    statements: [
      ...statements,
      ...makerStatements(db, workspaceId, person, pseudonym),
      ...eraseFromDigests(db, erasure),
      ...forgetPersonStatements(db, workspaceId, person),
      ...eraseFromMessages(db, erasure),
    ],
    decidedOn: head,
  });
  return entries.map(({ link }) => link);
}

function settingsChanges(data: unknown): object {
  const event = data as WorkspaceEvent;
  return event.type === "settings.changed" ? event.changes : {};
}

function entryStatement(
  db: Database,
  { stream, seq }: { readonly stream: string; readonly seq: number },
  { by, data, salt }: ErasedEntry,
): Statement {
  const { events } = db.tables;
  // The shape is the entry's own: only texts in it were replaced.
  const set = { by, data: data as typeof events.$inferInsert.data, salt };
  return db.write
    .update(events)
    .set(set)
    .where(and(eq(events.stream, stream), eq(events.seq, seq)))
    .toSQL();
}

async function reviewStatements(
  db: Database,
  review: Review,
  erased: ReadonlyMap<number, ErasedEntry>,
): Promise<readonly Statement[]> {
  const log = await readLog(db, review.id);
  if (!isDeepStrictEqual(replay(log), review)) {
    throw new RecordDiffers(
      `The review ${review.service} ${review.version} is not what its log says. \`readiness audit verify\` says more.`,
    );
  }
  const after = replay(
    log.map((recorded) => {
      const entry = erased.get(recorded.seq);
      return entry === undefined ? recorded : { ...recorded, by: entry.by, event: entry.data as typeof recorded.event };
    }),
  );
  if (after === undefined) throw new RecordDiffers(`The review ${review.id} has no events.`);
  return [...headStatement(db, review, after), ...itemsStatements(db, review, after)];
}

/** Templates and tokens remember who made them, beside the record. */
function makerStatements(db: Database, workspaceId: string, person: string, pseudonym: string): readonly Statement[] {
  const { templates, tokens } = db.tables;
  return [templates, tokens].map((table) =>
    db.write
      .update(table)
      .set({ createdBy: pseudonym })
      .where(and(eq(table.workspaceId, workspaceId), eq(table.createdBy, person)))
      .toSQL(),
  );
}
