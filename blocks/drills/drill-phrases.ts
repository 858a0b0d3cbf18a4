import type { Drill, DrillRun } from "../../src/domain/drill/drill.ts";
import { noteOf } from "../../src/domain/drill/drill-note.ts";
import { drillDeadline, shortfallOf } from "../../src/domain/drill/drill-standing.ts";
import { dayIn, type Instant, type TimeZone } from "../../src/domain/time/time.ts";
import { counted, dayInWords } from "../words/days.ts";
import { overdueInWords, shortfallPhrase } from "../words/drill-words.ts";
import { durationInWords } from "../words/duration-words.ts";
import { instant, join, link, mention, type Phrase, quoted, say, typed } from "../words/phrase.ts";

/** Who reads, and when. */
export type Reader = { readonly now: Instant; readonly timeZone: TimeZone };

/** `restore every 30 days · @dba · RTO 1 h, RPO 15 min · for payments-api` */
export function drillFactsPhrase({ kind, everyDays, owner, rtoSeconds, rpoSeconds, services }: Drill): Phrase {
  const targets = [
    rtoSeconds === null ? "" : `RTO ${durationInWords(rtoSeconds)}`,
    rpoSeconds === null ? "" : `RPO ${durationInWords(rpoSeconds)}`,
  ].filter((target) => target !== "");
  return join(
    [
      say`${kind} every ${counted(everyDays, "day")}`,
      say`${mention(owner)}`,
      targets.length === 0 ? say`no targets` : say`target ${targets.join(", ")}`,
      services.length === 0 ? say`for all services` : say`for ${typed(services.join(", "), 120)}`,
    ],
    " · ",
  );
}

/** `good until Thu 24 Dec`, `overdue by 4 days`, `failed Tue 24 Nov: recovery took 1 h 20 min, target 1 h` */
export function standingPhrase(drill: Drill, { now, timeZone }: Reader): Phrase {
  const note = noteOf(drill, now);
  const day = (at: Instant) => dayInWords(dayIn(timeZone, at), now);
  switch (note.state) {
    case "good":
      return say`good until ${day(drillDeadline(drill))}`;
    case "never-run":
      return say`never run, to be run by ${day(drillDeadline(drill))}`;
    case "overdue":
      return say`${overdueInWords(dayIn(timeZone, note.at), dayIn(timeZone, now))}`;
    case "failed":
      return note.reason === null || note.reason.why === "result"
        ? say`failed ${day(note.at)}`
        : say`not good${shortfallPhrase(note.reason, day(note.at))}`;
  }
}

/** `41 min, 38 min before: slower by 3 min` of the newest two runs; null: there was none. */
export function trendPhrase(runs: readonly Pick<DrillRun, "rtoSeconds">[]): Phrase | null {
  const [last, before] = runs;
  if (last === undefined) return null;
  const took = durationInWords(last.rtoSeconds);
  if (before === undefined) return say`${took}, the first run`;
  const slower = last.rtoSeconds - before.rtoSeconds;
  if (slower === 0) return say`${took}, as before`;
  const change = `${slower > 0 ? "slower" : "faster"} by ${durationInWords(Math.abs(slower))}`;
  return say`${took}, ${durationInWords(before.rtoSeconds)} before: ${change}`;
}

/** `24 Nov at 07:43 · good · recovery 41 min · lost 5 min · @lena, seen by @kim · evidence` */
export function runPhrase(drill: Drill, run: DrillRun): Phrase {
  const wrong = run.assertions.filter(({ expected, found }) => expected !== found);
  const [first] = wrong;
  return join(
    [
      say`${instant(run.finishedAt)}`,
      say`${verdict(drill, run)}`,
      say`recovery ${durationInWords(run.rtoSeconds)}`,
      run.rpoSeconds === null ? null : say`lost ${durationInWords(run.rpoSeconds)}`,
      run.assertions.length === 0
        ? null
        : say`${run.assertions.length - wrong.length} of ${counted(run.assertions.length, "check")} as expected`,
      first === undefined
        ? null
        : say`${quoted(first.name, 60)}: ${typed(first.found, 40)} instead of ${typed(first.expected, 40)}`,
      run.witness === null
        ? say`${person(run.operator)}`
        : say`${person(run.operator)}, seen by ${person(run.witness)}`,
      run.environment === "" ? null : say`${typed(run.environment, 80)}`,
      run.evidence === null ? null : say`${link(run.evidence, "evidence")}`,
      run.note === "" ? null : quoted(run.note, 120),
    ],
    " · ",
  );
}

function verdict(drill: Drill, run: DrillRun): string {
  const why = shortfallOf(drill, run);
  if (why === null) return "good";
  return {
    result: "failed",
    assertions: "not as expected",
    rto: "too slow",
    rpo: "lost too much",
    "rpo-unknown": "loss not measured",
  }[why];
}

/** A job gives a name where a person has an id. */
function person(who: string): Phrase {
  return /^[UWS][A-Z0-9]{2,}$/u.test(who) ? say`${mention(who)}` : say`${typed(who, 60)}`;
}
