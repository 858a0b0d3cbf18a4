import type { Progress } from "../backup/progress.ts";
import type { Database } from "../database.ts";
import { type ChainFault, checkChain, type PublishedHead } from "./check-chain.ts";
import { ChainUnreadable, readChain, recordedWorkspaces } from "./read-chain.ts";
import type { Head } from "./read-head.ts";

/** What came of checking one workspace's record. `head`: its newest entry, when nothing is wrong. */
export type RecordChecked = {
  readonly workspaceId: string;
  readonly fault: ChainFault | null;
  readonly head: Head;
  /** How many entries have had texts erased. */
  readonly erased: number;
};

/** Checks the chain of one workspace against heads that were published of it. */
export async function verifyRecord(
  db: Database,
  workspaceId: string,
  heads: readonly PublishedHead[],
  onEntry: () => void = () => {},
): Promise<RecordChecked> {
  const check = checkChain(workspaceId, heads);
  const fault = await firstFault();
  const { erased, ...head } = check.checked();
  return { workspaceId, fault, head, erased };

  async function firstFault(): Promise<ChainFault | null> {
    try {
      for await (const entry of readChain(db, workspaceId)) {
        const found = check.take(entry);
        if (found !== null) return found;
        onEntry();
      }
      return check.end();
    } catch (error) {
      if (error instanceof ChainUnreadable) return { link: error.after + 1, says: `cannot be read: ${error.message}` };
      throw error;
    }
  }
}

/** Checks the records of these workspaces; left out: of all that have one, without published heads. */
export async function verifyRecords(
  db: Database,
  heads: ReadonlyMap<string, readonly PublishedHead[]> | null = null,
  onProgress: Progress = () => {},
): Promise<RecordChecked[]> {
  const total = await db.read.$count(db.tables.events);
  let done = 0;
  const onEntry = () => {
    done += 1;
    if (done % 500 === 0) onProgress(done, Math.max(done, total));
  };
  const checked: RecordChecked[] = [];
  for (const workspaceId of heads?.keys() ?? (await recordedWorkspaces(db))) {
    checked.push(await verifyRecord(db, workspaceId, heads?.get(workspaceId) ?? [], onEntry));
  }
  return checked;
}

/** `Entry 17 of T1 was edited: …` */
export function faultInWords({ workspaceId, fault }: Pick<RecordChecked, "workspaceId" | "fault">): string | null {
  return fault === null ? null : `Entry ${fault.link} of the record of ${workspaceId} ${fault.says}.`;
}
