import { Worker } from "node:worker_threads";
import { refuseText } from "../read-template-text.ts";
import { type MarkdownImport, refusedImport } from "./import-markdown.ts";
import type { AcceptOffers } from "./offers.ts";

const PATIENCE_MS = 20_000;

/**
 * The same as `importMarkdown`, in a thread of its own, so that a large file holds up nobody's click. A file that takes
 * longer than `patienceMs` or too much memory is refused with a sentence.
 */
export function importMarkdownInWorker(
  text: string,
  fileName: string,
  accept: AcceptOffers = {},
  patienceMs = PATIENCE_MS,
): Promise<MarkdownImport> {
  const refusal = refuseText(text, fileName);
  if (refusal !== null) return Promise.resolve(refusedImport(fileName, refusal));
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL("./import-worker.ts", import.meta.url), {
      workerData: { text, fileName, accept },
      resourceLimits: { maxOldGenerationSizeMb: 512 },
    });
    const refuse = (why: string): void =>
      resolve(refusedImport(fileName, `${fileName} could not be read: ${why}. Split it into several files.`));
    const timer = setTimeout(() => {
      refuse(`it took longer than ${patienceMs / 1_000} s`);
      void worker.terminate();
    }, patienceMs);
    worker.once("message", (result: MarkdownImport) => resolve(result));
    worker.once("error", (error: NodeJS.ErrnoException) => {
      if (error.code === "ERR_WORKER_OUT_OF_MEMORY") refuse("it needs too much memory");
      else reject(error);
    });
    worker.once("exit", (code) => {
      clearTimeout(timer);
      if (code !== 0) refuse("the import stopped early");
    });
  });
}
