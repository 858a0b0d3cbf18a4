import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { verifyDatabase } from "../../store/backup/verify-database.ts";
import { readLog } from "../../store/events/read-log.ts";
import { openDatabase } from "../../store/open-database.ts";
import { listReviews } from "../../store/reviews/list-reviews.ts";
import { diskCalls, noTracing } from "../disk-calls.ts";
import { type Act, giveUnderTrace } from "../give-under-trace.ts";
import type { Row } from "../row.ts";
import { simulatedDisk } from "../simulated-disk.ts";

/** The whole record is verified of one in so many, for that takes longest. */
const VERIFIED_ONE_IN = 10;

/**
 * C3: the bot's own writes and syncs, as the kernel saw them, are played onto a disk that keeps only what was synced; at each
 * sync (an act makes one at least), just before it counts, the power is cut. Every other image also keeps a random part of what was not synced yet.
 * Whatever was acknowledged before that moment must be in the log of the image.
 */
export const unsyncedTail: Row = {
  id: "C3",
  what: "SQLite files as a power cut leaves them at each fsync, the unsynced tail dropped or torn, reopened",
  numbers: { full: 500, quick: 10 },
  run: async ({ count, random, onProgress }) => {
    const why = noTracing();
    if (why !== null) return { tried: 0, failed: [], skipped: why };
    const folder = mkdtempSync(join(tmpdir(), "readiness-power-"));
    try {
      const { log, path, acts } = await giveUnderTrace(folder, count);
      const disk = simulatedDisk();
      const failed: string[] = [];
      let done = 0;
      for await (const call of diskCalls(log)) {
        if (call.kind === "sync" && done < count && call.atMs >= (acts[0]?.sentMs ?? 0)) {
          const torn = done % 2 === 1 ? random : null;
          const [file, wal] = [path, `${path}-wal`].map((name) => disk.afterPowerCut(name, torn));
          if (file) {
            done += 1;
            const problem = await shortfall(
              join(folder, "image.db"),
              { file, wal: wal ?? null },
              acts,
              call.atMs,
              done,
            );
            if (problem !== null) failed.push(`image ${done}${torn === null ? "" : ", torn"}: ${problem}`);
            onProgress(done);
          }
        }
        disk.take(call);
      }
      if (done < count) failed.push(`there were only ${done} syncs`);
      return { tried: done, failed };
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  },
};

async function shortfall(
  image: string,
  { file, wal }: { readonly file: Buffer; readonly wal: Buffer | null },
  acts: readonly Act[],
  atMs: number,
  number: number,
): Promise<string | null> {
  for (const left of ["", "-wal", "-shm"]) rmSync(`${image}${left}`, { force: true });
  writeFileSync(image, file);
  if (wal !== null) writeFileSync(`${image}-wal`, wal);
  const db = await openDatabase(`file:${image}`);
  try {
    const problems = number % VERIFIED_ONE_IN === 0 ? await verifyDatabase(db) : await db.engine.damage();
    if (problems.length > 0) return problems[0] ?? null;
    const [review] = await listReviews(db, null);
    const log = review === undefined ? [] : await readLog(db, review.id);
    const owners = log.flatMap(({ event }) => (event.type === "item.assigned" ? [event.owner] : []));
    const acknowledged = acts.filter(({ acknowledgedMs }) => acknowledgedMs < atMs).length;
    if (owners.length < acknowledged) return `${acknowledged} were acknowledged, and ${owners.length} are there`;
    const odd = owners.findIndex((owner, index) => owner !== acts[index]?.owner);
    return odd === -1 ? null : `the one at ${odd + 1} is ${owners[odd]}`;
  } catch (error) {
    return String(error);
  } finally {
    await db.close();
  }
}
