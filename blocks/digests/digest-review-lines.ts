import type { DigestReview } from "../../src/domain/digest/digest-review.ts";
import type { WeeklyDigest } from "../../src/domain/digest/weekly-digest.ts";
import type { Obstacle } from "../../src/domain/review/readiness.ts";
import type { Item, Review } from "../../src/domain/review.ts";
import { dayIn, daysBetween, type Instant } from "../../src/domain/time/time.ts";
import { inTheWay } from "../card/in-the-way.ts";
import { counted, dayInWords } from "../words/days.ts";
import { badDrillPhrase } from "../words/drill-words.ts";
import { dueInWords, ownerPhrase } from "../words/item-words.ts";
import { authored, bold, channel, join, mention, type Phrase, say } from "../words/phrase.ts";
import { releaseName, stateInWords, tallyInWords } from "../words/review-words.ts";

const MOST_OBSTACLES = 5;
const MOST_OTHERS = 3;
const TITLE = 60;

/** How its first line reads: in blocks, or in the `text` of the message. */
export type DigestStyle = "line" | "sentence";

/** One review of a digest: how far it is, and what asks for something. */
export function digestReviewLines(
  one: DigestReview,
  { of, since }: WeeklyDigest,
  { now, style }: { now: Instant; style: DigestStyle },
): readonly Phrase[] {
  const { review, overdue, quiet, ageing, waived, ignored } = one;
  const day = (at: Instant) => dayInWords(dayIn(review.timeZone, at), now);
  const { items: obstacles, besides, accepted } = inTheWay(review, now);
  const shown = new Set(obstacles.slice(0, MOST_OBSTACLES).map(({ item }) => item.id));
  const otherwise = overdue.filter(({ id }) => !shown.has(id));
  const lines = [
    headPhrase(one, { of, since, now, style }),
    obstacles.length === 0
      ? join([besides, accepted], " ")
      : obstaclesPhrase(obstacles, accepted, { review, now, style }),
    listed("Overdue", otherwise, (item) =>
      named(item, say`${ownerPhrase(item)}, ${dueInWords(item, { review, now })}`),
    ),
    listed("Quiet", quiet, ({ item, workingDays }) =>
      named(item, say`${ownerPhrase(item)}, ${counted(workingDays, "working day")}`),
    ),
    listed("Evidence that goes stale soon", ageing, ({ item, until }) =>
      named(item, join([doneBy(item), say`${day(until)}`], ", ")),
    ),
    listed("Waivers that end soon", waived, (item) => named(item, join([doneBy(item), endPhrase(item, now)], ", "))),
    listed("No answer to reminders", ignored, (one) =>
      named(one, say`${mention(one.who)}, ${counted(one.times, "reminder")}`),
    ),
  ];
  return lines.filter((line) => line !== null);
}

function headPhrase(
  { review, tally, gained }: DigestReview,
  {
    of,
    since,
    now,
    style,
  }: Pick<WeeklyDigest, "of" | "since"> & { readonly now: Instant; readonly style: DigestStyle },
): Phrase {
  const change = gained === null || since === null ? "" : ` (${changeInWords(gained)} since ${dayInWords(since, now)})`;
  const facts = [
    review.state === "open" ? null : say`${stateInWords(review.state).toLowerCase()}`,
    say`${daysToLaunch(review, now)}`,
    say`${tallyInWords({ ...tally, blocked: 0, waived: 0, stale: 0 })}${change}`,
    of === "lead" ? say`${channel(review.channelId)}` : null,
  ];
  const name = say`${bold(releaseName(review), 130)}`;
  return style === "line" ? join([name, ...facts], " · ") : say`${name}: ${join(facts, ", ")}`;
}

/** `8 days to launch` */
export function daysToLaunch({ launchOn, timeZone }: Pick<Review, "launchOn" | "timeZone">, now: Instant): string {
  const days = daysBetween(dayIn(timeZone, now), launchOn);
  if (days > 1) return `${days} days to launch`;
  if (days === 1) return "launches tomorrow";
  if (days === 0) return "launches today";
  return `launch date passed ${days === -1 ? "yesterday" : `${-days} days ago`}`;
}

function changeInWords(gained: number): string {
  if (gained === 0) return "no change";
  return gained > 0 ? `+${gained}` : `−${-gained}`;
}

function blockingWords({ state }: Review): string {
  return state === "decided-go" ? "Stands against the go" : "Blocks the go";
}

/** One to a line in blocks, `• Secrets (@lena, blocked by @omar)`; one after the other in `text`. */
function obstaclesPhrase(
  obstacles: readonly Obstacle[],
  accepted: Phrase | null,
  { review, now, style }: { readonly review: Review; readonly now: Instant; readonly style: DigestStyle },
): Phrase {
  const shown = obstacles.slice(0, MOST_OBSTACLES).map((one) => obstacleWords(one, review, now));
  const rest = obstacles.length - shown.length;
  const more = rest > 0 ? say`and ${rest} more` : null;
  const words = say`${bold(blockingWords(review), 60)}`;
  if (style === "sentence") return join([say`${words}: ${join([...shown, more], ", ")}`, accepted], " · ");
  const rows = [...shown, more].filter((row) => row !== null).map((row) => say`• ${row}`);
  return join([say`${words} (${obstacles.length})`, ...rows, accepted], "\n");
}

function obstacleWords({ item, kind }: Obstacle, review: Review, now: Instant): Phrase {
  const why = {
    blocked: blockedBy(item),
    stale: say`evidence stale`,
    drill: badDrillPhrase(item.drills, { review, now }),
    overdue: say`${dueInWords(item, { review, now })}`,
  };
  return named(item, join([ownerPhrase(item), kind === "open" || kind === "unassigned" ? null : why[kind]], ", "));
}

function blockedBy({ blocked }: Item): Phrase {
  const by = blocked?.by ?? null;
  return by === null ? say`blocked` : say`blocked by ${mention(by)}`;
}

/** Who has it; nothing where it is done and nobody does. */
function doneBy({ owner }: Item): Phrase | null {
  return owner === null ? null : say`${mention(owner)}`;
}

function endPhrase({ waiver }: Item, now: Instant): Phrase | null {
  return waiver === null ? null : say`${dayInWords(waiver.expiresOn, now)}`;
}

function named({ title }: { readonly title: string }, about: Phrase): Phrase {
  return say`${authored(title, TITLE)} (${about})`;
}

function listed<One>(words: string, all: readonly One[], phraseOf: (one: One) => Phrase): Phrase | null {
  return all.length === 0 ? null : say`${bold(words, 60)}: ${some(all, MOST_OTHERS, phraseOf)}`;
}

function some<One>(all: readonly One[], most: number, phraseOf: (one: One) => Phrase): Phrase {
  const more = all.length - most;
  return join([...all.slice(0, most).map(phraseOf), more > 0 ? say`and ${more} more` : null], ", ");
}
