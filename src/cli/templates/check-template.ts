import type { AcceptOffers } from "../../templates/markdown/offers.ts";
import { type Answer, answered, asJson } from "../answer.ts";
import { readTemplateFile } from "./read-template-file.ts";
import { summarySentence } from "./summary-sentence.ts";
import { understandTemplate } from "./understand-template.ts";
import { warningLines } from "./warning-lines.ts";

export type CheckOptions = AcceptOffers & { readonly json?: true };

export async function checkTemplate(file: string, { json, ...accept }: CheckOptions): Promise<Answer> {
  const understood = understandTemplate(await readTemplateFile(file), file, accept);
  const { report } = understood;
  const stdout = json && report !== null ? asJson(report) : "";
  if (!understood.ok) return { exitCode: understood.offers ? 0 : 1, stdout, stderr: understood.problems };
  if (json) return answered({ stdout });
  return answered({
    stdout: summarySentence(understood.template),
    stderr: warningLines(file, understood.report.warnings),
  });
}
