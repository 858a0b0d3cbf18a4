import { Conflict } from "./database.ts";

const ATTEMPTS = 50;
const LONGEST_WAIT_MS = 100;

/**
 * Does a work anew on what is there then, as long as somebody else saves in between, at most `attempts` times. Waits a
 * little longer each time, and by chance, so that two do not keep meeting.
 */
export async function againOnConflict<Value>(work: () => Promise<Value>, attempts = ATTEMPTS): Promise<Value> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await work();
    } catch (error) {
      if (!(error instanceof Conflict) || attempt === attempts) throw error;
      await new Promise((resolve) => setTimeout(resolve, Math.random() * Math.min(10 * attempt, LONGEST_WAIT_MS)));
    }
  }
}
