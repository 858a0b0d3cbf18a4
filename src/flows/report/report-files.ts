import type { Review } from "../../domain/review.ts";
import type { Report } from "../../report/report.ts";
import { reportFileName, writeReport } from "../../report/write/write-report.ts";
import { loadMessages } from "../../store/messages/load-messages.ts";
import type { Deps } from "../ports.ts";
import { makeReport, type ReportWish } from "./make-report.ts";

export type ReportFiles = {
  readonly files: readonly { readonly name: string; readonly title: string; readonly text: string }[];
  readonly head: Report["head"];
  /** Where the review's card is; its thread is null while it is not posted. */
  readonly channelId: string;
  readonly threadTs: string | null;
  readonly permalink: string | null;
};

/** The report of a review as it is now, as one HTML file and as Markdown, and the place it belongs to. */
export async function reportFiles(
  deps: Pick<Deps, "db" | "now">,
  review: Review,
  nameOf: ReportWish["nameOf"],
): Promise<ReportFiles> {
  const report = await makeReport(deps, { review, asOf: null, nameOf });
  if (report === undefined) throw new Error(`the review ${review.id} has no events`);
  const card = (await loadMessages(deps.db, review.id)).find(({ part }) => part === "card");
  const title = `Launch review of ${report.service} ${report.version}`;
  return {
    files: (["html", "md"] as const).map((format) => ({
      name: reportFileName(report, format),
      title: `${title} (${format === "html" ? "for paper" : "as text"})`,
      text: writeReport(report, format),
    })),
    head: report.head,
    channelId: card?.channelId ?? review.channelId,
    threadTs: card?.ts ?? null,
    permalink: card?.permalink ?? null,
  };
}
