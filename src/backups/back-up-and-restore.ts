import { existsSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { dirname, join } from "node:path";
import { Worker } from "node:worker_threads";

/**
 * Writes a verified backup of the database and rehearses its restore beside it, in a thread of its own, so that nobody's click
 * waits. A file that cannot be restored does not stay. Throws one sentence when it did not succeed.
 */
export async function backUpAndRestore(url: string, file: string): Promise<void> {
  const folder = await mkdtemp(join(dirname(file), ".rehearsal-"));
  try {
    const trouble = await inThread({ url, file, scratchUrl: `file:${join(folder, "restored.db")}` });
    if (trouble === null) return;
    if (existsSync(file)) await rm(file, { force: true });
    throw new Error(trouble);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

function inThread(job: { url: string; file: string; scratchUrl: string }): Promise<string | null> {
  return new Promise((resolve) => {
    const worker = new Worker(new URL("./backup-worker.ts", import.meta.url), { workerData: job });
    worker.once("message", (trouble: string | null) => resolve(trouble));
    worker.once("error", (error) => resolve(String(error)));
    worker.once("exit", () => resolve("The thread that made it stopped early."));
  });
}
