import type { Database } from "../database.ts";
import { faultInWords, verifyRecords } from "../events/verify-record.ts";
import type { Progress } from "./progress.ts";
import { rowProblems } from "./row-problems.ts";

/** A record whose chain is broken, and rows that are not what replaying their log gives: one sentence for each. */
export async function recordProblems(db: Database, onProgress: Progress = () => {}): Promise<string[]> {
  const rows = await rowProblems(db, onProgress);
  const faults = (await verifyRecords(db)).map(faultInWords);
  return [...rows, ...faults.filter((fault) => fault !== null)];
}
