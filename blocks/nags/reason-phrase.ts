import type { SubjectReason } from "../../src/domain/nag/subject.ts";
import { dayIn, daysBetween, type Instant, type TimeZone } from "../../src/domain/time/time.ts";
import { counted, dayInWords } from "../words/days.ts";
import { mention, type Phrase, quoted, say, typed } from "../words/phrase.ts";

type Seen = { readonly zone: TimeZone; readonly now: Instant };

/** Why something is said: `quiet for 4 working days`, `you block it since Fri 20 Nov: “Vault policy missing”`. */
export function reasonPhrase(reason: SubjectReason, seen: Seen): Phrase {
  const { zone, now } = seen;
  switch (reason.kind) {
    case "overdue":
      return say`overdue by ${counted(-daysTo(reason.dueOn, seen), "day")}`;
    case "due-soon":
      return say`${dueWords(reason.dueOn, seen)}`;
    case "quiet":
      return say`quiet for ${counted(reason.workingDays, "working day")}`;
    case "stale":
      return reason.until === null
        ? say`its evidence is of an earlier version`
        : say`its evidence is stale since ${dayInWords(dayIn(zone, reason.until), now)}`;
    case "unassigned":
      return say`nobody has it, ${dueWords(reason.dueOn, seen)}`;
    case "blocking":
      return say`waits for you since ${dayInWords(dayIn(zone, reason.since), now)}: ${quoted(reason.why, 80)}`;
    case "awaited":
      return say``;
    case "sign-off":
      return say`your signature as ${typed(reason.roles.join(", "), 80)} is missing`;
    case "condition":
      return say`a condition of the go, ${dueWords(reason.dueOn, seen)}`;
    case "drill-due":
      return say`to be run by ${dayInWords(dayIn(zone, reason.until), now)}`;
    case "drill-lacking":
      return drillPhrase(reason.standing, seen);
    case "waiver-ends-7":
    case "waiver-ends-1":
      return say`its waiver ends ${dayInWords(reason.expiresOn, now)} (${inDays(reason.expiresOn, seen)}); then it is open again`;
    case "silent":
      return say`${reasonOfOther(reason, seen)}; ${mention(reason.who)} was reminded ${counted(reason.times, "time")}`;
  }
}

/** What was said to somebody else, without speaking to them. */
function reasonOfOther({ of, who }: Extract<SubjectReason, { kind: "silent" }>, seen: Seen): Phrase {
  if (of.kind === "blocking") return say`blocked by ${mention(who)}: ${quoted(of.why, 80)}`;
  if (of.kind === "sign-off") return say`the signature as ${typed(of.roles.join(", "), 80)} is missing`;
  return reasonPhrase(of, seen);
}

function drillPhrase(
  standing: Extract<SubjectReason, { kind: "drill-lacking" }>["standing"],
  { zone, now }: Seen,
): Phrase {
  if (standing.state === "never-run") return say`has never been run`;
  if (standing.state === "failed")
    return say`its last run, ${dayInWords(dayIn(zone, standing.at), now)}, does not count`;
  return say`overdue since ${dayInWords(dayIn(zone, standing.since), now)}`;
}

function daysTo(day: string, { zone, now }: Seen): number {
  return daysBetween(dayIn(zone, now), day);
}

function inDays(day: string, seen: Seen): string {
  const days = daysTo(day, seen);
  if (days <= 0) return "today";
  return days === 1 ? "tomorrow" : `in ${counted(days, "day")}`;
}

function dueWords(day: string, seen: Seen): string {
  const days = daysTo(day, seen);
  if (days < 0) return `overdue by ${counted(-days, "day")}`;
  if (days === 0) return "due today";
  return days === 1 ? "due tomorrow" : `due ${dayInWords(day, seen.now)}`;
}
