import { reportDocument } from "../document/report-document.ts";
import type { Report } from "../report.ts";
import { writeCsv } from "./csv.ts";
import { writeHtml } from "./html.ts";
import { writeMarkdown } from "./markdown.ts";

export const REPORT_FORMATS = ["md", "html", "json", "csv"] as const;
export type ReportFormat = (typeof REPORT_FORMATS)[number];

/** A report as the text of a file. */
export function writeReport(report: Report, format: ReportFormat): string {
  switch (format) {
    case "md":
      return writeMarkdown(reportDocument(report));
    case "html":
      return writeHtml(reportDocument(report));
    case "json":
      return `${JSON.stringify(report, null, 2)}\n`;
    case "csv":
      return writeCsv(report);
  }
}

/** `payments-api-2.4.0-launch-review.html`; slashes and the like are no part of a file's name. */
export function reportFileName(
  { service, version }: Pick<Report, "service" | "version">,
  format: ReportFormat,
): string {
  return `${`${service}-${version}`.replace(/[^\w.+-]+/gu, "-")}-launch-review.${format}`;
}
