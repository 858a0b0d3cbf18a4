import { readBacklog } from "../store/due/read-backlog.ts";
import { openDatabase } from "../store/open-database.ts";
import type { Stage } from "./stage.ts";

const LOOK_MS = 100;
/** What was put off until its turn comes, or until a lost post has arrived, is to be done as well. */
const AHEAD_MS = 15_000;

/** Whether within so long all is done that is due by the stage's clock. */
export async function atRest({ databaseUrl, now }: Pick<Stage, "databaseUrl" | "now">, ms: number): Promise<boolean> {
  const db = await openDatabase(databaseUrl, { readonly: true });
  try {
    for (const end = performance.now() + ms; performance.now() < end; ) {
      const { waiting } = await readBacklog(db, new Date(now() + AHEAD_MS).toISOString());
      if (waiting.length === 0) return true;
      await new Promise((resolve) => setTimeout(resolve, LOOK_MS));
    }
    return false;
  } finally {
    await db.close();
  }
}
