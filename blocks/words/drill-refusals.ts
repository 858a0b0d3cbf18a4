import type { DrillNote } from "../../src/domain/drill/drill-note.ts";
import type { DrillRefusal, RunMoment } from "../../src/domain/drill/drill-refusals.ts";
import { durationInWords } from "./duration-words.ts";
import { code, mention, type Phrase, say } from "./phrase.ts";
import { named } from "./review-words.ts";

type Own = Exclude<DrillRefusal["reason"], "bad-service" | "text-too-long">;
type Sentences = { readonly [reason in Own]: (refusal: Extract<DrillRefusal, { reason: reason }>) => Phrase };

/** What each moment of a run is called, as a form's label and in the middle of a sentence. */
const MOMENTS: { readonly [moment in RunMoment]: string } = {
  backupAt: "Backup taken",
  startedAt: "Recovery began",
  finishedAt: "Recovery ended",
  incidentAt: "Incident",
  newestRowAt: "Newest row that came back",
};

/** What stands against a change of a drill, or against a run of it. */
export const DRILL_SENTENCES: Sentences = {
  "no-such-drill": ({ name, known }) =>
    known.length === 0
      ? say`There is no drill ${code(name, 60)}. Add it with ${code("/readiness drill add")}.`
      : say`There is no drill ${code(name, 60)}. There is ${named(known, 8, "drill", 60)}.`,
  "bad-drill-name": ({ value }) =>
    say`${code(value, 100)} cannot be a drill's name. It has small letters, digits and single hyphens, 60 characters at most, like ${code("orders-db-restore")}.`,
  "drill-name-taken": ({ name }) =>
    say`There is a drill ${code(name, 60)} already. Take another name, or retire that one.`,
  "bad-drill-kind": ({ value }) =>
    say`${code(value, 60)} is not a kind of drill. It is ${code("restore")} or ${code("failover")}.`,
  "bad-every": ({ value }) =>
    say`A drill cannot be run every ${code(value, 60)}. Write whole days from 1 to 730, like ${code("30d")}.`,
  "bad-duration": ({ target, value }) =>
    say`${code(value, 60)} cannot be the target of the ${target.toUpperCase()}. Write at least a second and at most 366 days, like ${code("1h30m")}, ${code("15m")} or ${code("90s")}.`,
  "bad-drill-owner": ({ value }) =>
    value.trim() === ""
      ? say`The drill has no owner. Name a person or a user group, like ${code("@lena")}.`
      : say`${code(value, 60)} cannot own a drill. Name a person or a user group, like ${code("@lena")}.`,
  "not-the-drill-owner": ({ name, owner }) =>
    say`${code(name, 60)} belongs to ${mention(owner)}. Its owner or an admin of the app retires it.`,
  "run-time-missing": ({ moment }) =>
    say`“${MOMENTS[moment]}” is missing. Give its date and time, like ${code("2026-11-24T10:02:00Z")}.`,
  "not-an-instant": ({ moment, value }) =>
    say`${code(value, 60)} is not a moment for “${MOMENTS[moment]}”. Give its date, time and zone, like ${code("2026-11-24T10:02:00Z")}.`,
  "run-out-of-order": ({ earlier, earlierAt, later, laterAt }) =>
    say`“${MOMENTS[later]}” (${code(laterAt)}) cannot be before “${MOMENTS[earlier]}” (${code(earlierAt)}). Correct one of them: ${EXAMPLES[`${earlier}/${later}`] ?? say`${MOMENTS[earlier]} comes first`}.`,
  "run-in-future": ({ moment, at, now }) =>
    say`“${MOMENTS[moment]}” (${code(at)}) is in the future; it is ${code(now)} now. Record a run after it ended.`,
  "too-many-assertions": ({ most, given }) =>
    say`That is ${given} checks; ${most} is the most for one run. Keep those that decide.`,
  "assertion-incomplete": ({ number }) =>
    say`Check ${number} is incomplete. Give its name, what was expected and what was found, like ${code("orders count | 120000 | 120000")}.`,
  "bad-link": ({ value }) =>
    say`${code(value, 100)} is not a link. Write it like ${code("https://ci.example/run/42")}.`,
  "bad-idempotency-key": ({ value }) =>
    say`${code(value, 60)} cannot be an idempotency key. It has 1 to 200 visible ASCII characters without spaces, like ${code("orders-restore-2026-11-24")}.`,
  "idempotency-mismatch": ({ key }) =>
    say`Another run was recorded under the key ${code(key, 100)} already. Give each run a key of its own.`,
};

/** A refusal does not say when it was made, so a drill is told without counting days. */
export const DRILL_ITEM_SENTENCES = {
  "drill-settles": ({ drill }: { readonly drill: DrillNote }) =>
    say`The drill ${code(drill.name, 60)} settles this item. To hold it up, mark it blocked and say why.`,
  "drill-unsettles": ({ drill }: { readonly drill: DrillNote }) =>
    say`The drill ${code(drill.name, 60)} settles this item, and it ${standingInWords(drill)}. Run it again and record the run.`,
};

function standingInWords({ state, reason }: DrillNote): string {
  if (state === "never-run") return "was never run";
  if (state === "overdue") return "is overdue";
  if (reason?.why === "rto" || reason?.why === "rpo") {
    const [measured, target] = [durationInWords(reason.measured), durationInWords(reason.target)];
    return reason.why === "rto"
      ? `took ${measured} to recover, target ${target}`
      : `lost ${measured} of data, target ${target}`;
  }
  return "did not succeed";
}

/** How it would be right. */
const EXAMPLES: { readonly [pair: string]: Phrase } = {
  "startedAt/finishedAt": say`a recovery from ${code("10:02")} ends later, like ${code("10:43")}`,
  "backupAt/startedAt": say`a backup of ${code("02:00")} is restored later, like ${code("10:02")}`,
  "incidentAt/startedAt": say`after an incident at ${code("10:00")} the recovery begins later, like ${code("10:02")}`,
  "newestRowAt/incidentAt": say`the newest row is from before the incident, like ${code("09:55")} for one at ${code("10:00")}`,
  "newestRowAt/finishedAt": say`the newest row is from before the end, like ${code("09:55")} for ${code("10:43")}`,
};
