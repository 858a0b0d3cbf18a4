import type { DigestSubscription, DigestTime } from "../../src/domain/digest/digest.ts";
import { nextDigest } from "../../src/domain/digest/next-digest.ts";
import { dayIn, type Instant } from "../../src/domain/time/time.ts";
import type { MessageBody } from "../message-body.ts";
import { notice } from "../notices.ts";
import { dayInWords } from "../words/days.ts";
import { channel, code, mention, type Phrase, say, typed } from "../words/phrase.ts";

const WEEKDAYS = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"];

const CHANGE = say`Change it with ${code("/readiness digest on fri 10:00")} or ${code("/readiness digest off")}.`;

/** `/readiness digest`: what is set. `target`: a channel, or somebody's own over the reviews that they lead. */
export function digestAnswer(target: string, digest: DigestSubscription | undefined, now: Instant): MessageBody {
  if (digest === undefined) {
    return notice(
      say`${subject(target)} has not begun; it does with the first review. To begin it now, write ${code("/readiness digest on mon 09:00")}.`,
    );
  }
  const by = digest.changedBy === "readiness" ? say`` : say` ${mention(digest.changedBy)} set this.`;
  if (digest.isOn) return notice(say`${comes(target, digest.time, now)}${by}`, CHANGE);
  return notice(say`${subject(target)} is off.${by} ${code("/readiness digest on")} brings it back.`);
}

/** After `on` or `off`. `next`: when it comes. */
export function digestChangedAnswer(
  target: string,
  { isOn, time }: Pick<DigestSubscription, "isOn" | "time">,
  now: Instant,
): MessageBody {
  return isOn
    ? notice(comes(target, time, now))
    : notice(say`${subject(target)} is off. ${code("/readiness digest on")} brings it back.`);
}

export function nothingToDigestAnswer(target: string): MessageBody {
  return notice(
    isOwn(target)
      ? say`You lead no review that is going on, so there is nothing to sum up.`
      : say`No review is going on in ${channel(target)}, so there is nothing to sum up.`,
  );
}

/** `uncertain`: it may stand there all the same. */
export function digestNotPostedAnswer({ error, uncertain }: { error: string; uncertain: boolean }): MessageBody {
  return uncertain
    ? notice(say`Slack did not say whether the digest is posted. Look before you try again.`)
    : notice(say`The digest was not posted: Slack says ${code(error, 60)}. Try again in a minute.`);
}

export function digestNotInChannelAnswer(): MessageBody {
  return notice(
    say`Readiness is not in this channel, so it cannot post a digest here. Write ${code("/invite @Readiness")}, then this again. Nothing was changed.`,
  );
}

function comes(target: string, time: DigestTime, now: Instant): Phrase {
  const next = dayInWords(dayIn(time.timeZone, nextDigest(time, now).at), now);
  return say`${subject(target)} comes every ${WEEKDAYS[time.weekday - 1] ?? ""} at ${time.time} (${typed(time.timeZone, 60)}), next on ${next}.`;
}

function subject(target: string): Phrase {
  return isOwn(target) ? say`The digest over the reviews that you lead` : say`The digest of ${channel(target)}`;
}

function isOwn(target: string): boolean {
  return /^[UW]/.test(target);
}
