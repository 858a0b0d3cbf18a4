import { Worker } from "node:worker_threads";
import type { TemplateJob } from "./template-job.ts";

/** What was read of a file, with the key of the template's content: of a long one it takes some time as well. Null: there is none. */
export type Answer<Result> = { readonly result: Result; readonly contentKey: string | null };

/**
 * Runs one job in a thread of its own, so that a large file holds up nobody's click. `Result` is what is read in this kind
 * of job; `refuse` makes the answer for a file that takes longer than `patienceMs` or too much memory.
 */
export function runInWorker<Result>(
  job: TemplateJob,
  patienceMs: number,
  refuse: (problem: string) => Result,
): Promise<Answer<Result>> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL("./template-worker.ts", import.meta.url), {
      workerData: job,
      resourceLimits: { maxOldGenerationSizeMb: 512 },
    });
    const giveUp = (why: string): void =>
      resolve(refused(refuse(`${job.fileName} could not be read: ${why}. Split it into several files.`)));
    const timer = setTimeout(() => {
      giveUp(`it took longer than ${patienceMs / 1_000} s`);
      void worker.terminate();
    }, patienceMs);
    worker.once("message", (answer: Answer<Result>) => resolve(answer));
    worker.once("error", (error: NodeJS.ErrnoException) => {
      if (error.code === "ERR_WORKER_OUT_OF_MEMORY") giveUp("it needs too much memory");
      else reject(error);
    });
    worker.once("exit", () => {
      clearTimeout(timer);
      giveUp("the import stopped early");
    });
  });
}

/** An answer without a template. */
export function refused<Result>(result: Result): Answer<Result> {
  return { result, contentKey: null };
}
