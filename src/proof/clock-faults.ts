import { digestOfWeek, mondayOf } from "../domain/digest/next-digest.ts";
import { addCalendarDays, type Day, dayIn } from "../domain/time/time.ts";
import { PLAIN_WEEK, workingDaysBefore } from "../domain/time/working-time.ts";
import type { ClockCase } from "./clock-case.ts";

/** A message that Slack took. `botMs`: what the bot's clock showed; `trueMs`: what all others did. */
export type ClockedPost = { readonly key: string; readonly botMs: number; readonly trueMs: number };

export type ClockTale = {
  /** What the bot's clock showed each time that it had done all that was due. */
  readonly visits: readonly number[];
  readonly posts: readonly ClockedPost[];
  /** Who has things to do, and on which days they are due. */
  readonly owner: string;
  readonly dueOn: readonly Day[];
  /** Who gets digests: the weekday is that of the case, or Monday for a lead, who has not chosen. */
  readonly digests: readonly { readonly target: string; readonly weekday: number; readonly time: string }[];
  /** When they were chosen. */
  readonly sinceMs: number;
};

const HOUR_MS = 3_600_000;
/** Two reminders lie so far apart. */
const APART_MS = 20 * HOUR_MS + 60_000;
const LATEST_MS = 24 * HOUR_MS - 5 * 60_000;
const FROM = "09:00";
const TO = "17:00";

/** What was said twice, on the wrong day, or not at all. Days are those of the bot's clock, which it has to believe. */
export function clockFaults(one: ClockCase, tale: ClockTale): readonly string[] {
  const { zone, jump, day, digestAt, wrongAt, rightAt, goesOn } = one;
  const end = rightAt === null ? "never right" : `right at ${iso(rightAt)}`;
  const how = jump.offMs === null && goesOn ? ", going on from where it stood" : "";
  const where = `${jump.name} on ${day} in ${zone}, wrong at ${iso(wrongAt)}, ${end}${how}, digest at ${digestAt}`;
  return [...doubled(tale), ...doubledOnADay(one, tale), ...nagFaults(one, tale), ...digestFaults(one, tale)].map(
    (fault) => `${where}: ${fault}`,
  );
}

function doubled({ posts }: ClockTale): readonly string[] {
  return [...Map.groupBy(posts, ({ key }) => key)]
    .filter(([, all]) => all.length > 1)
    .map(([key, all]) => `${key} was posted ${all.length} times`);
}

/** On a day of the person's own calendar; a clock that is wrong by more than an hour knows nothing of that. */
function doubledOnADay({ zone, jump, goesOn }: ClockCase, { posts }: ClockTale): readonly string[] {
  const isNear = jump.offMs === null ? !goesOn : Math.abs(jump.offMs) <= HOUR_MS;
  if (!isNear) return [];
  const nags = posts.filter(({ key }) => key.startsWith("nag/"));
  return [...Map.groupBy(nags, ({ key, trueMs }) => `${key.split("/")[2]} on ${dayIn(zone, iso(trueMs))}`)]
    .filter(([, all]) => all.length > 1)
    .map(([whom, all]) => `${all.length} reminders for ${whom}`);
}

function nagFaults({ zone }: ClockCase, { posts, visits, owner, dueOn }: ClockTale): readonly string[] {
  const nags = posts.flatMap(({ key, botMs }) => {
    const [kind, , who, day = ""] = key.split("/");
    return kind === "nag" && who === owner ? [{ day, botMs }] : [];
  });
  const wrong = nags
    .filter(({ day, botMs }) => !isWorking(zone, botMs) || dayIn(zone, iso(botMs)) !== day)
    .map(({ day, botMs }) => `the reminder of ${day} came when the clock showed ${iso(botMs)}`);
  const missing = [...Map.groupBy(visits, (at) => dayIn(zone, iso(at)))].flatMap(([day, all]) => {
    const others = nags.filter((nag) => nag.day !== day);
    const free = all.filter(
      (at) => isWorking(zone, at) && others.every(({ botMs }) => Math.abs(at - botMs) >= APART_MS),
    );
    const before = workingDaysBefore(PLAIN_WEEK, day, 1);
    const isNews = dueOn.some((due) => before <= due && due < day);
    const hadTime = Math.max(...free) - Math.min(...free) >= HOUR_MS;
    return isNews && hadTime && !nags.some((nag) => nag.day === day) ? [`no reminder on ${day}`] : [];
  });
  return [...wrong, ...missing];
}

function digestFaults({ zone, day }: ClockCase, { posts, visits, digests, sinceMs }: ClockTale): readonly string[] {
  return digests.flatMap(({ target, weekday, time }) => {
    const sent = new Map(
      posts.flatMap(({ key, botMs }) => (key.includes(`/${target}/`) ? [[key.split("/")[3], botMs]] : [])),
    );
    return Array.from({ length: 9 }, (_, week) => addCalendarDays(mondayOf(day), 7 * (week - 1))).flatMap((week) => {
      const at = Date.parse(digestOfWeek({ weekday, time, timeZone: zone }, week));
      const botMs = sent.get(week);
      if (botMs !== undefined) return botMs >= at ? [] : [`the digest of ${week} for ${target} came at ${iso(botMs)}`];
      const isDue = at > sinceMs && visits.some((visit) => at <= visit && visit < at + LATEST_MS);
      return isDue ? [`no digest of ${week} for ${target}`] : [];
    });
  });
}

function isWorking(zone: string, ms: number): boolean {
  const there = Temporal.Instant.fromEpochMilliseconds(ms).toZonedDateTimeISO(zone);
  const clock = there.toPlainTime().toString({ smallestUnit: "minute" });
  return there.dayOfWeek <= 5 && FROM <= clock && clock < TO;
}

function iso(ms: number): string {
  return new Date(ms).toISOString();
}
