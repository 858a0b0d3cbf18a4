import { execFile } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { restoreDatabase } from "../../store/backup/restore-database.ts";
import { verifyDatabase } from "../../store/backup/verify-database.ts";
import { readLog } from "../../store/events/read-log.ts";
import { openDatabase } from "../../store/open-database.ts";
import { listReviews } from "../../store/reviews/list-reviews.ts";
import type { Row } from "../row.ts";
import { messagesIn, openStage, type Stage, types, until } from "../stage.ts";

const COMMAND_LINE = fileURLToPath(new URL("../../cli/main.ts", import.meta.url));
const ITEM = "The cause is understood";
const PEOPLE = ["lena", "kim", "omar"] as const;
const MESSAGES = 3;
const SETTLED_MS = 30_000;

/**
 * D3: `readiness backup`, one after the other without a pause (oftener than each 5 s), while people click as fast as they are
 * answered. Each is restored into a new place, verified, and holds all that was acknowledged before it was begun.
 */
export const onlineBackup: Row = {
  id: "D3",
  what: "online backups one after the other under writes, each restored",
  numbers: { full: 60, quick: 1 },
  run: async ({ count, onProgress }) => {
    const stage = await openStage({ transport: "socket" });
    const folder = mkdtempSync(join(tmpdir(), "readiness-backups-"));
    const failed: string[] = [];
    try {
      await stage.start();
      await types(stage.slack, "ana", "/readiness start payments-api 2.4.1 launch 2099-06-15 template hotfix");
      await until(() => messagesIn(stage.slack).length >= MESSAGES, SETTLED_MS);
      const writing = write(stage);
      for (let done = 1; done <= count; done++) {
        const before = writing.saved();
        const problem = await backUpAndRestore(stage, join(folder, String(done)), before).catch(String);
        if (problem !== null) failed.push(`backup ${done}: ${problem.slice(0, 500)}`);
        onProgress(done);
      }
      if (await writing.stop()) failed.push("a click was not acknowledged");
      return { tried: count, failed };
    } finally {
      await stage.end();
      rmSync(folder, { recursive: true, force: true });
    }
  },
};

/** Gives an item to one after the other. `stop` resolves with whether one was not acknowledged. */
function write({ slack }: Stage): { readonly saved: () => number; readonly stop: () => Promise<boolean> } {
  let [saved, isStopped, isRefused] = [0, false, false];
  const over = (async () => {
    while (!isStopped && !isRefused) {
      const handle = PEOPLE[saved % PEOPLE.length];
      if (await types(slack, "ana", `/readiness assign "${ITEM}" @${handle}`)) saved += 1;
      else isRefused = true;
    }
  })();
  return {
    saved: () => saved,
    stop: async () => {
      isStopped = true;
      await over;
      return isRefused;
    },
  };
}

/** What is wrong with it; null: nothing. `saved`: so many changes had been acknowledged before. */
async function backUpAndRestore({ databaseUrl }: Stage, file: string, saved: number): Promise<string | null> {
  const env = { DATABASE_URL: databaseUrl, PATH: process.env.PATH };
  await promisify(execFile)(process.execPath, [COMMAND_LINE, "backup", file], { env });
  const url = `file:${file}.restored`;
  await restoreDatabase(file, url);
  const db = await openDatabase(url);
  try {
    const [problem] = await verifyDatabase(db);
    if (problem !== undefined) return problem;
    const [review] = await listReviews(db, null);
    const log = review === undefined ? [] : await readLog(db, review.id);
    const there = log.filter(({ event }) => event.type === "item.assigned").length;
    return there < saved ? `${saved} were acknowledged before, and ${there} are in it` : null;
  } finally {
    await db.close();
    rmSync(file);
  }
}
