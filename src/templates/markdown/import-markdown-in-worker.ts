import { refuseText } from "../read-template-text.ts";
import { type Answer, refused, runInWorker } from "../worker/run-in-worker.ts";
import { type MarkdownImport, refusedImport } from "./import-markdown.ts";
import type { AcceptOffers } from "./offers.ts";

/** The same as `importMarkdown`, in a thread of its own. */
export function importMarkdownInWorker(
  text: string,
  fileName: string,
  accept: AcceptOffers = {},
  patienceMs = 30_000,
): Promise<Answer<MarkdownImport>> {
  const refuse = (problem: string): MarkdownImport => refusedImport(fileName, problem);
  const refusal = refuseText(text, fileName);
  if (refusal !== null) return Promise.resolve(refused(refuse(refusal)));
  return runInWorker({ format: "markdown", text, fileName, accept }, patienceMs, refuse);
}
