import { digestTroubleNotice } from "../../blocks/digests/digest-trouble.ts";
import { channelToStartInField } from "../../blocks/fields.ts";
import type { MessageBody } from "../../blocks/message-body.ts";
import { notice } from "../../blocks/notices.ts";
import { noticeView } from "../../blocks/views/notice-view.ts";
import { bold, code, say, typed } from "../../blocks/words/phrase.ts";
import { named } from "../../blocks/words/review-words.ts";
import { approverPhrase } from "../../blocks/words/waiver-words.ts";
import { plain } from "../../blocks/words/written-as.ts";
import type { Item } from "../domain/review.ts";
import type { CommandTrouble } from "./command/parse-command.ts";
import type { DrillTrouble } from "./command/parse-drill.ts";

/** What only the door has to say: everything about a review is said by the blocks. */

export function tooLateNotice(): MessageBody {
  return notice(say`Slack gave us too little time to open that. Nothing was changed; press it again.`);
}

export function savedLateNotice(): MessageBody {
  return notice(say`It is saved now. Sorry for the wait.`);
}

export function outdatedNotice(): MessageBody {
  return notice(
    say`That button is from an older version of this message. Nothing was changed; use ${code("/readiness status")}.`,
  );
}

export function nothingToAttachToNotice(): MessageBody {
  return notice(say`There is no open launch review that you can see, so there is nothing to attach this to.`);
}

export function attachedNotice(title: string): MessageBody {
  return notice(say`The message is evidence of ${bold(title, 300)} now.`);
}

const NOT_IN = {
  none: say`Pick the channel in which the review shall live.`,
  "not-invited": say`Readiness is not in that channel, so nobody would see the review. Write ${code("/invite @Readiness")} there and start again.`,
};

/** A review cannot be started where nobody would see it. */
export function notInChannelNotice(): MessageBody {
  return notice(say`${NOT_IN["not-invited"]} No review was started.`);
}

export function notInChannelErrors(why: keyof typeof NOT_IN): { readonly [blockId: string]: string } {
  return { [channelToStartInField.id]: plain(NOT_IN[why]) };
}

/** Several items, or one in several reviews, have what was named. */
export function severalItemsNotice(value: string, titles: readonly string[]): MessageBody {
  return notice(
    say`${code(value, 100)} could be ${named(titles, 5, "item", 100)}. Write more of its title, or its id. Nothing was changed.`,
  );
}

/** Several open reviews could be meant by a command; `example`: how one of them is named. */
export function severalReviewsNotice(example: string, releases: readonly string[]): MessageBody {
  return notice(
    say`That could be about ${named(releases, 5, "review", 100)}. Name one, like ${code(`/readiness ${example}`)}, or use the buttons of its card. Nothing was changed.`,
  );
}

export function noReviewNotice(): MessageBody {
  return notice(say`There is no open launch review that you can see. ${code("/readiness start")} begins one.`);
}

export function severalPeopleNotice(name: string): MessageBody {
  return notice(
    say`Several people are called ${code(`@${name}`, 100)}. Pick one from the list that Slack shows while you type. Nothing was changed.`,
  );
}

/** Who answers a request is said to who made it. */
export function waiverRequestedNotice(item: Pick<Item, "title" | "role">, lead: string): MessageBody {
  return notice(
    say`Your request for a waiver of ${bold(item.title, 300)} waits for ${approverPhrase(item, lead)}. They approve or decline it in the review's thread.`,
  );
}

export const HEAD_CHANNEL_NOT_IN = say`Readiness is not in that channel. Invite it there, then save again.`;
/** The form shows the holders of the service that was picked a moment later. */
export const LIST_OF_OTHER_SERVICE =
  "The list below is of another service still. Pick the service again, wait until its own list shows, and save that.";

export const FILE_NEEDED = "Paste a checklist here, or add a file below.";
export const FILE_TOO_LARGE = "The file is larger than 1 MB. A checklist is a text file in Markdown or YAML; split it.";
export const FILE_UNREADABLE = "The file could not be read. Add it again, or paste its text above.";

export const SLOW_FORM = "This takes longer than usual. It is not saved yet; wait before you send it again.";

/** What a form would have said under its inputs, had it not taken so long. */
export function notSavedNotice(why: string): MessageBody {
  return notice(say`It was not saved: ${typed(why, 1_000)} Your form is still open with what you typed.`);
}

export function savedLateView() {
  return noticeView("Saved", say`It is saved now. Sorry for the wait.`);
}

export const OWNER_MISSING = "Pick a person, a user group, or nobody.";

const EXPECTED = {
  launch: say`${code("launch")} needs a date: ${code("launch 2026-12-15")}.`,
  template: say`${code("template")} needs a name: ${code("template trading-platform")}. ${code("/readiness templates")} lists them.`,
  lead: say`${code("lead")} needs a person: ${code("lead @ana")}.`,
  zone: say`${code("zone")} needs a time zone: ${code("zone Europe/Berlin")}.`,
  candidate: say`${code("candidate")} needs a version: ${code("candidate 2.4.1")}.`,
  due: say`${code("due")} needs a date: ${code("due 2026-12-11")}.`,
};

const ASSIGN = say`Write it like ${code("/readiness assign backups @ana due 2026-12-11")}. Nothing was changed.`;

const USAGE: { readonly [command: string]: ReturnType<typeof say> } = {
  start: say`Write it like ${code("/readiness start payments-api 2.4.0 launch 2026-12-15 template trading-platform")}. No review was started.`,
  status: say`Write it like ${code("/readiness status payments-api")}.`,
  assign: ASSIGN,
  sign: say`Write it like ${code("/readiness sign payments-api 2.4.0")}.`,
  decide: say`Write it like ${code("/readiness decide payments-api 2.4.0")}.`,
  candidate: say`Write it like ${code("/readiness candidate 2.4.1 payments-api")}.`,
  report: say`Write it like ${code("/readiness report payments-api 2.4.0")}.`,
  digest: say`Write it like ${code("/readiness digest on fri 10:00")}. Nothing was changed.`,
  gate: say`Write it like ${code("/readiness gate payments-api 2.4.0")}.`,
};

/** What is wrong with a command, and how to write it. */
export function troubleNotice(
  trouble: Exclude<CommandTrouble, DrillTrouble | { reason: "unknown-command" }>,
): MessageBody {
  switch (trouble.reason) {
    case "value-missing":
      return notice(say`${EXPECTED[trouble.of]} Nothing was changed.`);
    case "not-a-person":
      return notice(say`${code(trouble.value, 100)} is not a person. ${EXPECTED[trouble.of]} No review was started.`);
    case "too-many-words":
      return notice(
        say`${code(trouble.word, 100)} is one word too many. ${USAGE[trouble.command] ?? ASSIGN} Put names with spaces in quotes.`,
      );
    case "digest-word":
    case "digest-weekday":
    case "digest-time":
    case "digest-zone":
      return digestTroubleNotice(trouble);
    case "item-missing":
      return notice(say`Which item? Name it by its id or a part of its title. ${ASSIGN}`);
    case "person-missing":
      return notice(say`Who shall have it? Name a person with ${code("@")}. ${ASSIGN}`);
  }
}
