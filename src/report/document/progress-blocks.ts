import { withoutCodeMarks } from "../../../blocks/mrkdwn.ts";
import type { Report } from "../report.ts";
import { authored, type Block } from "./document.ts";
import type { Clock } from "./words.ts";

/** So many rows stand in the table beside the chart. */
const MOST_ROWS = 20;

/** How the review went on over time, and how far each section is: charts, and the same numbers as tables. */
export function progressBlocks(report: Report, clock: Clock): readonly Block[] {
  const { progress, history, sections, asOf, started, tally } = report;
  const first = progress[0];
  if (first === undefined || tally.total === 0) return [];
  const marks = history.flatMap(({ type, at }) => {
    const text = MARKS[type];
    return text === undefined ? [] : [{ at, text }];
  });
  const days = new Map(progress.map((point) => [clock.dayOf(point.at), point]));
  const rows = thinned([...days], MOST_ROWS);
  return [
    { kind: "heading", level: 2, text: "Progress" },
    {
      kind: "chart",
      chart: {
        type: "progress",
        title: "Settled items over time",
        description: `From ${first.settled} of ${first.total} on ${clock.day(clock.dayOf(started.at))} to ${tally.settled} of ${tally.total} on ${clock.day(clock.dayOf(asOf))}.`,
        from: clock.day(clock.dayOf(started.at)),
        to: clock.day(clock.dayOf(asOf)),
        points: progress,
        marks,
      },
    },
    {
      kind: "table",
      caption: "Settled items at the end of the day",
      columns: ["Day", "Settled", "Of"],
      rows: rows.map(([day, { settled, total }]) => [clock.day(day), String(settled), String(total)]),
    },
    {
      kind: "chart",
      chart: {
        type: "sections",
        title: "Settled items by section",
        description: sections
          .map(({ title, tally: { settled, total } }) => `${withoutCodeMarks(title)}: ${settled} of ${total}`)
          .join("; "),
        bars: sections.map(({ title, tally: { settled, total } }) => ({
          label: withoutCodeMarks(title),
          settled,
          total,
        })),
      },
    },
    {
      kind: "table",
      caption: "Sections",
      columns: ["Section", "Settled", "Of", "Blocked", "Waived", "Stale", "Overdue"],
      rows: sections.map(({ title, tally: { settled, total, blocked, waived, stale, overdue } }) => [
        authored(title),
        ...[settled, total, blocked, waived, stale, overdue].map(String),
      ]),
    },
  ];
}

const MARKS: { readonly [type: string]: string } = {
  "review.decided": "decided",
  "review.launched": "launched",
  "review.reopened": "opened again",
  "review.candidate": "new version",
  "review.cancelled": "cancelled",
};

/** At most so many, evenly picked, the first and the last among them. */
function thinned<Row>(rows: readonly Row[], most: number): readonly Row[] {
  if (rows.length <= most) return rows;
  const step = (rows.length - 1) / (most - 1);
  return Array.from({ length: most }, (_, index) => rows[Math.round(index * step)]).filter((row) => row !== undefined);
}
