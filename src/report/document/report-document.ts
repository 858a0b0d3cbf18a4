import { releaseName } from "../../../blocks/words/review-words.ts";
import type { Report } from "../report.ts";
import type { Block, ReportDocument } from "./document.ts";
import { itemBlocks } from "./item-blocks.ts";
import { progressBlocks } from "./progress-blocks.ts";
import { signOffBlocks } from "./sign-off-blocks.ts";
import { summaryBlocks } from "./summary-blocks.ts";
import { type Clock, clockOf } from "./words.ts";

/** The decision report, in the order in which somebody asks: what was decided, who signed, on what, and how it came to that. */
export function reportDocument(report: Report): ReportDocument {
  const clock = clockOf(report);
  return {
    title: `Launch review of ${releaseName(report)}`,
    subtitle: `As of ${clock.instant(report.asOf)}. All times are those of ${report.timeZone}.`,
    blocks: [
      ...summaryBlocks(report, clock),
      ...signOffBlocks(report, clock),
      ...progressBlocks(report, clock),
      ...itemBlocks(report, clock),
      ...historyBlocks(report, clock),
      ...recordBlocks(report),
    ],
  };
}

function historyBlocks({ history }: Report, clock: Clock): readonly Block[] {
  return [
    { kind: "heading", level: 2, text: "History" },
    {
      kind: "table",
      caption: "Everything that happened, oldest first",
      columns: ["No.", "When", "Who", "What"],
      rows: history.map(({ seq, at, by, what }) => [String(seq), clock.instant(at), by.name, what]),
    },
  ];
}

function recordBlocks({ head, reviewId, workspaceId, channelId }: Report): readonly Block[] {
  return [
    { kind: "heading", level: 2, text: "The record" },
    {
      kind: "facts",
      rows: [
        ["Head", [{ code: `${head.link}:${head.hash}` }]],
        ["Review", [{ code: reviewId }]],
        ["Workspace and channel", [{ code: workspaceId }, " ", { code: channelId }]],
      ],
    },
    {
      kind: "paragraph",
      text: [
        "The head stands for everything that was recorded up to it. Whoever has the database or an export can check that none of it was changed since: ",
        { code: `readiness audit verify --head ${head.link}:${head.hash}` },
      ],
    },
  ];
}
