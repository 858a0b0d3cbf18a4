import { Conflict, type Database } from "./database.ts";
import { oneAtATime } from "./events/one-at-a-time.ts";

const ATTEMPTS = 50;
const LONGEST_WAIT_MS = 100;
/** Who has the turn competes with other processes only, and not with those of its own. */
const LONGEST_WAIT_IN_TURN_MS = 10;

type Options = {
  readonly attempts?: number;
  /** Where many want the same: whoever lost once gets a turn, in the order in which they lost, so that nobody starves. */
  readonly turn?: { readonly db: Database; readonly workspaceId: string };
};

/**
 * Does a work anew on what is there then, as long as somebody else saves in between, at most `attempts` times. Waits a
 * little longer each time, and by chance, so that two do not keep meeting.
 */
export async function againOnConflict<Value>(
  work: () => Promise<Value>,
  { attempts = ATTEMPTS, turn }: Options = {},
): Promise<Value> {
  if (turn === undefined) return persist(work, attempts, LONGEST_WAIT_MS);
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof Conflict)) throw error;
    const again = () => persist(work, attempts - 1, LONGEST_WAIT_IN_TURN_MS);
    return oneAtATime(turn.db, `again in ${turn.workspaceId}`, again);
  }
}

async function persist<Value>(work: () => Promise<Value>, attempts: number, longestMs: number): Promise<Value> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await work();
    } catch (error) {
      if (!(error instanceof Conflict) || attempt === attempts) throw error;
      await new Promise((resolve) => setTimeout(resolve, Math.random() * Math.min(10 * attempt, longestMs)));
    }
  }
}
