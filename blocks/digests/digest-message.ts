import type { KnownBlock } from "@slack/types";
import type { WeeklyDigest } from "../../src/domain/digest/weekly-digest.ts";
import type { DrillStanding } from "../../src/domain/drill/drill.ts";
import type { Review } from "../../src/domain/review.ts";
import { dayIn, daysBetween, type Instant } from "../../src/domain/time/time.ts";
import { myItemsButton, openReviewButton } from "../buttons.ts";
import type { MessageBody } from "../message-body.ts";
import { counted, dayInWords } from "../words/days.ts";
import { header, row } from "../words/mrkdwn-block.ts";
import { bold, code, join, type Phrase, say, typed } from "../words/phrase.ts";
import { releaseName } from "../words/review-words.ts";
import { fallback, mrkdwn } from "../words/written-as.ts";
import { type DigestStyle, daysToLaunch, digestReviewLines } from "./digest-review-lines.ts";

const MOST_REVIEWS = 15;
/** Of the reviews; the rest of a digest is short. */
const MOST_CHARACTERS = 7_500;
const MOST_TEXT = 3_000;
const MOST_NAMED = 4;

/** The weekly digest. `links`: the reviews' cards, by review. A quiet week is a header and one line. */
export function digestMessage(
  digest: WeeklyDigest,
  { now, links }: { now: Instant; links: ReadonlyMap<string, string> },
): MessageBody {
  const title = titleOf(digest);
  const written = (style: DigestStyle) =>
    digest.reviews.map((one) => ({ review: one.review, lines: digestReviewLines(one, digest, { now, style }) }));
  const after = [launchesLine(digest, now), drillsLine(digest, now), missedLine(digest, now)];
  const said = digest.isQuiet ? [quietLine(digest, now)] : after.filter((line) => line !== null);
  const blocks = digest.isQuiet
    ? []
    : fitting(written("line"), MOST_CHARACTERS, ({ lines }) => mrkdwn(join(lines, "\n")));
  const texts = digest.isQuiet ? [] : fitting(written("sentence"), MOST_TEXT, ({ lines }) => sentences(lines));
  return {
    text: [
      `${title}.`,
      ...texts.map(({ lines }) => sentences(lines)),
      more(digest.reviews.length - texts.length, digest),
      sentences(said),
    ]
      .filter((part) => part !== "" && part !== null)
      .join(" "),
    blocks: [
      header(title),
      ...blocks.map(({ review, lines }) => reviewBlock(review, lines, links)),
      ...moreBlock(digest.reviews.length - blocks.length, digest),
      ...(said.length === 0 ? [] : [row(join(said, "\n"))]),
      { type: "actions", elements: [myItemsButton.element({})] },
    ],
  };
}

function titleOf({ of, week }: WeeklyDigest): string {
  const number = Temporal.PlainDate.from(week).weekOfYear;
  return `${of === "lead" ? "Your launch reviews" : "Launch readiness"}, week ${number}`;
}

function reviewBlock(review: Review, lines: readonly Phrase[], links: ReadonlyMap<string, string>): KnownBlock {
  const url = links.get(review.id);
  const open = { reviewId: review.id };
  const about = releaseName(review);
  return row(join(lines, "\n"), url === undefined ? undefined : openReviewButton.element(open, { url, about }));
}

/** As many as fit, at least one. */
function fitting<One>(all: readonly One[], limit: number, written: (one: One) => string): readonly One[] {
  let length = 0;
  const count = all.findIndex((one, index) => {
    length += written(one).length;
    return index > 0 && (length > limit || index >= MOST_REVIEWS);
  });
  return count === -1 ? all : all.slice(0, count);
}

function more(count: number, { isQuiet }: WeeklyDigest): string | null {
  return count > 0 && !isQuiet ? `And ${counted(count, "more review")}.` : null;
}

function moreBlock(count: number, digest: WeeklyDigest): KnownBlock[] {
  const words = more(count, digest);
  return words === null ? [] : [row(say`${words} ${code("/readiness list")} has them all.`)];
}

function sentences(lines: readonly Phrase[]): string {
  return lines.map((line) => `${fallback(line)}${/[.!?]$/u.test(fallback(line)) ? "" : "."}`).join(" ");
}

function quietLine({ reviews }: WeeklyDigest, now: Instant): Phrase {
  const each = reviews.map(
    ({ review, tally }) =>
      say`${bold(releaseName(review), 60)}: ${daysToLaunch(review, now)}, ${tally.settled} of ${tally.total} settled`,
  );
  return say`A quiet week: nothing changed, nothing is overdue. ${some(each, MOST_NAMED, "; ")}.`;
}

function launchesLine({ launches, reviews }: WeeklyDigest, now: Instant): Phrase | null {
  if (launches.length === 0 || reviews.length === 1) return null;
  const each = launches.map((review) => say`${typed(releaseName(review), 60)} (${dayInWords(review.launchOn, now)})`);
  return say`${bold("Launches in the next 14 days", 40)}: ${some(each, MOST_NAMED, ", ")}`;
}

function drillsLine({ drills, timeZone }: WeeklyDigest, now: Instant): Phrase | null {
  if (drills.length === 0) return null;
  const each = drills.map(
    ({ drill, standing }) => say`${bold(drill.name, 60)} ${standingInWords(standing, timeZone, now)}`,
  );
  return say`${bold("Drills", 20)}: ${some(each, MOST_NAMED, " · ")}`;
}

function standingInWords(standing: DrillStanding, zone: string, now: Instant): string {
  switch (standing.state) {
    case "good":
      return `due ${dayInWords(dayIn(zone, standing.until), now)}`;
    case "overdue": {
      const days = daysBetween(dayIn(zone, standing.since), dayIn(zone, now));
      return days === 0 ? "overdue since today" : `overdue by ${counted(days, "day")}`;
    }
    case "never-run":
      return "never run";
    case "failed":
      return `failed ${dayInWords(dayIn(zone, standing.at), now)}`;
  }
}

function missedLine({ missed }: WeeklyDigest, now: Instant): Phrase | null {
  if (missed.length === 0) return null;
  const days = missed.slice(-MOST_NAMED).map((day) => say`${dayInWords(day, now)}`);
  const earlier = missed.length - days.length;
  const which = join([earlier > 0 ? say`${earlier} earlier` : null, ...days], ", ");
  return missed.length === 1
    ? say`The digest of ${which} was not sent: Readiness was away.`
    : say`The digests of ${which} were not sent: Readiness was away.`;
}

function some(all: readonly Phrase[], most: number, separator: string): Phrase {
  const rest = all.length - most;
  return join([...all.slice(0, most), rest > 0 ? say`and ${rest} more` : null], separator);
}
