import type { Review } from "../../domain/review.ts";
import { dayIn, daysBetween, type Instant } from "../../domain/time/time.ts";
import { columns, plain } from "../terminal/columns.ts";
import { counted } from "../terminal/counted.ts";
import type { ItemRecord, ReviewRecord } from "./review-record.ts";

/** A review in words, for a terminal: its facts, then a row for each item below its section. */
export function reviewText(record: ReviewRecord, now: Instant): string {
  const { review, items } = record;
  const { tally } = review;
  const parts = [
    `${tally.settled} of ${tally.total} settled`,
    ...[
      [tally.blocked, "blocked"] as const,
      [tally.waived, "waived"] as const,
      [tally.stale, "stale"] as const,
      [tally.overdue, "overdue"] as const,
      [tally.unassigned, "without an owner"] as const,
    ].flatMap(([count, word]) => (count === 0 ? [] : [`${count} ${word}`])),
  ];
  const sections = [...new Set(items.map(({ section }) => section))];
  return [
    `${plain(review.service)} ${plain(review.version)}: launch review, ${review.state}`,
    `Launches on ${review.launchOn} (${daysLeft(review, now)}) · lead ${review.lead} · template ${review.template.id} v${review.template.version}`,
    parts.join(" · "),
    ...sections.flatMap((section) => [
      "",
      plain(section),
      columns(items.filter((item) => item.section === section).map(itemRow)),
    ]),
  ].join("\n");
}

function daysLeft({ launchOn, timeZone }: Pick<Review, "launchOn" | "timeZone">, now: Instant): string {
  const days = daysBetween(dayIn(timeZone, now), launchOn);
  if (days === 0) return "today";
  return days > 0 ? `in ${counted(days, "day")}` : `${counted(-days, "day")} ago`;
}

function itemRow(item: ItemRecord): string[] {
  const newest = item.evidence.at(-1);
  const evidence = newest === undefined ? "no evidence" : `evidence ${newest.state}`;
  const why = item.blocked?.reason ?? item.reason;
  const owner = item.owner ?? "nobody";
  return [
    `  ${item.status}`,
    item.level,
    owner,
    `due ${item.dueOn}`,
    evidence,
    `${item.title}${why === null || why === undefined ? "" : ` (${why})`}`,
  ];
}
