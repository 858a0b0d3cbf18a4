import { type ImportReport, importMarkdown } from "./import-markdown.ts";
import type { AcceptOffers } from "./offers.ts";

/** What an import would bring, as `template check --json` prints it. */
export function checkMarkdown(text: string, fileName: string, accept: AcceptOffers = {}): ImportReport {
  return importMarkdown(text, fileName, accept).report;
}
