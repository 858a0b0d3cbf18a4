import { isDeepStrictEqual } from "node:util";
import { replay } from "../../domain/evolve.ts";
import type { Review } from "../../domain/review.ts";
import type { Database } from "../database.ts";
import { readLog } from "../events/read-log.ts";

/** Whether replaying its log gives just this review. Damage would have to hit rows and log alike to pass. */
export async function isAsRecorded(db: Database, review: Review): Promise<boolean> {
  const log = await readLog(db, review.id);
  try {
    return log.every(({ seq }, index) => seq === index + 1) && isDeepStrictEqual(replay(log), review);
  } catch {
    // What is no event cannot be replayed.
    return false;
  }
}
