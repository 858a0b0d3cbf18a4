import { refuseText } from "../read-template-text.ts";
import { type Answer, refused, runInWorker } from "../worker/run-in-worker.ts";
import type { ParsedTemplate } from "./parse-template.ts";

/** The same as `parseTemplate`, in a thread of its own. */
export function parseTemplateInWorker(
  text: string,
  fileName: string,
  patienceMs = 30_000,
): Promise<Answer<ParsedTemplate>> {
  const refuse = (message: string): ParsedTemplate => ({
    ok: false,
    problems: [{ file: fileName, line: 1, column: 1, field: "", message }],
  });
  const refusal = refuseText(text, fileName);
  if (refusal !== null) return Promise.resolve(refused(refuse(refusal)));
  return runInWorker({ format: "yaml", text, fileName }, patienceMs, refuse);
}
