import type { Tally } from "../../src/domain/review/readiness.ts";
import type { Review, ReviewState } from "../../src/domain/review.ts";
import { type Day, dayIn, daysBetween, type Instant } from "../../src/domain/time/time.ts";
import { cut, oneLine, withoutCodeMarks } from "../mrkdwn.ts";
import { counted, dayInWords, fromToday } from "./days.ts";

/** What a sentence about a review needs of it. */
export type ReviewName = Pick<Review, "service" | "version">;

const STATES: { readonly [state in ReviewState]: string } = {
  open: "Open",
  "decided-go": "Decided go",
  "decided-no-go": "Decided no-go",
  launched: "Launched",
  cancelled: "Cancelled",
};

export function stateInWords(state: ReviewState): string {
  return STATES[state];
}

/** `payments-api 2.4.0` */
export function releaseName({ service, version }: ReviewName): string {
  return cut(oneLine(`${service} ${version}`), 110);
}

/** `launches Tue 15 Dec (in 21 days)`; in the past tense once it has passed or the review is over. */
export function launchInWords(
  { launchOn, timeZone, state }: { launchOn: Day; timeZone: string; state?: ReviewState },
  now: Instant,
): string {
  if (state === "cancelled") return `launch was planned for ${dayInWords(launchOn, now)}`;
  if (state === "launched") return `launch date was ${dayInWords(launchOn, now)}`;
  const days = daysBetween(dayIn(timeZone, now), launchOn);
  const verb = days < 0 ? "launch date was" : "launches";
  return `${verb} ${dayInWords(launchOn, now)} (${fromToday(days)})`;
}

/** Words as the beginning of a sentence. */
export function sentence(words: string): string {
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}`;
}

/** `9 of 26 settled · 1 blocked · 2 waived · 3 stale` */
export function tallyInWords({ total, settled, blocked, waived, stale }: Tally, separator = " · "): string {
  const parts = [
    `${settled} of ${total} settled`,
    blocked > 0 ? `${blocked} blocked` : "",
    waived > 0 ? `${waived} waived` : "",
    stale > 0 ? `${stale} stale` : "",
  ];
  return total === 0 ? "no items" : parts.filter((part) => part !== "").join(separator);
}

const BAR_LENGTH = 20;

/** `▓▓▓▓▓▓▓░░░░░░░░░░░░░ 35 %`. Full only when everything is settled, empty only when nothing is. */
export function barOf({ total, settled }: Pick<Tally, "total" | "settled">): string {
  const share = total === 0 ? 0 : settled / total;
  const filled = share === 0 ? 0 : Math.max(1, Math.floor(share * BAR_LENGTH));
  return `${"▓".repeat(filled)}${"░".repeat(BAR_LENGTH - filled)} ${Math.floor(share * 100)} %`;
}

/** `Blocked, then 3 more`-style lists: at most `most` names, then how many more there are. */
export function named(names: readonly string[], most: number, one: string, limit: number): string {
  const shown = names.slice(0, most).map((name) => `“${cut(oneLine(withoutCodeMarks(name)), limit)}”`);
  const more = names.length - shown.length;
  const last = more > 0 ? `${more} more` : names.length > 1 ? (shown.pop() ?? "") : "";
  if (last === "") return shown[0] ?? counted(0, one);
  return shown.length === 0 ? last : `${shown.join(", ")} and ${last}`;
}
