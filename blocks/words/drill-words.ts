import { type DrillNote, type DrillShortfall, noteAt } from "../../src/domain/drill/drill-note.ts";
import { type Day, dayIn, daysBetween, type Instant } from "../../src/domain/time/time.ts";
import { counted, dayInWords } from "./days.ts";
import { durationInWords } from "./duration-words.ts";
import type { Setting } from "./item-words.ts";
import { type Phrase, quoted, say, typed } from "./phrase.ts";

/** Twelve rows at their longest fit into one message with so much of each. */
const LONGEST_NAME = 40;
const LONGEST_CHECK = 24;

/** `drill orders-db-restore overdue by 4 days`, `drill orders-db-restore: recovery took 1 h 20 min, target 1 h` */
export function drillPhrase(told: DrillNote, { review, now }: Setting): Phrase {
  const note = noteAt(told, now);
  const drill = say`drill ${typed(note.name, LONGEST_NAME)}`;
  const day = dayIn(review.timeZone, note.at);
  const today = dayIn(review.timeZone, now);
  switch (note.state) {
    case "good":
      return note.until === null
        ? say`${drill} succeeded`
        : say`${drill} succeeded ${dayInWords(day, now)}, counts until ${dayInWords(dayIn(review.timeZone, note.until), now)}`;
    case "never-run":
      return say`${drill} was never run`;
    case "overdue":
      return say`${drill} ${overdueInWords(day, today)}`;
    case "failed":
      return note.reason === null
        ? say`${drill} failed`
        : say`${drill}${shortfallPhrase(note.reason, dayInWords(day, now))}`;
  }
}

/** The first of an item's drills that unsettles it; null: none does. */
export function badDrill(drills: readonly DrillNote[] | null, now: Instant): DrillNote | null {
  return drills?.find((note) => noteAt(note, now).state !== "good") ?? null;
}

/** What unsettles an item; null: nothing does. */
export function badDrillPhrase(drills: readonly DrillNote[] | null, setting: Setting): Phrase | null {
  const bad = badDrill(drills, setting.now);
  return bad === null ? null : drillPhrase(bad, setting);
}

export function overdueInWords(day: Day, today: Day): string {
  const days = daysBetween(day, today);
  return days === 0 ? "overdue since today" : `overdue by ${counted(days, "day")}`;
}

export function shortfallPhrase(reason: DrillShortfall, day: string): Phrase {
  switch (reason.why) {
    case "result":
      return say` failed ${day}`;
    case "assertions":
      return say`: ${quoted(reason.check, LONGEST_CHECK)} was not as expected`;
    case "rto":
      return say`: recovery took ${durationInWords(reason.measured)}, target ${durationInWords(reason.target)}`;
    case "rpo":
      return say`: ${durationInWords(reason.measured)} of data were lost, target ${durationInWords(reason.target)}`;
    case "rpo-unknown":
      return say`: how much data was lost is not measured, target ${durationInWords(reason.target)}`;
  }
}
