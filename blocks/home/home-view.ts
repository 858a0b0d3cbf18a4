import type { HomeView, KnownBlock } from "@slack/types";
import { dayIn, type Instant } from "../../src/domain/time/time.ts";
import { reviewRow } from "../answers/review-row.ts";
import { recordDrillButton, remindersButton, signButton, startReviewButton } from "../buttons.ts";
import { standingPhrase } from "../drills/drill-phrases.ts";
import { counted, dayInWords } from "../words/days.ts";
import { context, header, row } from "../words/mrkdwn-block.ts";
import { bold, join, type Phrase, say, typed } from "../words/phrase.ts";
import { launchInWords, releaseName } from "../words/review-words.ts";
import { lines } from "../words/rich-text.ts";
import { placeOf } from "../words/zone-words.ts";
import type { HomeContent, ToSign } from "./home-content.ts";
import { homeItems } from "./home-items.ts";

type Member = Extract<HomeContent, { kind: "member" }>;

/** So many of each list stay below the 100 blocks of a Home, beside a page of items. */
const MOST_ROWS = 8;

/** Somebody's Home: what waits on them, what they sign, what they lead, their drills, and how they are reminded. */
export function homeView(content: HomeContent, { page, now }: { page: number; now: Instant }): HomeView {
  return { type: "home", blocks: content.kind === "outsider" ? [lines(OUTSIDER)] : memberBlocks(content, page, now) };
}

const OUTSIDER = say`This page is for members of this workspace. In a channel that you are in, you can read its launch reviews.`;

function memberBlocks(content: Member, page: number, now: Instant): KnownBlock[] {
  const { items, toSign, led, drills, timeZone } = content;
  return [
    header(items.length === 0 ? "Nothing waits for you" : `Waiting for you (${items.length})`),
    ...(items.length === 0
      ? [lines(say`Press Take it on an item in a review's thread to make it yours.`)]
      : homeItems(items, { page, now })),
    ...list(
      "To sign",
      toSign.map((one) => signRow(one, now)),
    ),
    ...list(
      "Reviews that you lead",
      led.map((listed) => reviewRow(listed, now)),
    ),
    ...list(
      "Drills",
      drills.map((drill) => {
        const phrase = say`${bold(drill.name, 60)} — ${standingPhrase(drill, { now, timeZone })}`;
        return row(phrase, recordDrillButton.element({ name: drill.name }, { about: drill.name }));
      }),
    ),
    { type: "divider" },
    context(remindersPhrase(content, now)),
    {
      type: "actions",
      elements: [startReviewButton.element({}), remindersButton.element({})],
    },
  ];
}

function list(title: string, rows: readonly KnownBlock[]): KnownBlock[] {
  const more = rows.length - MOST_ROWS;
  if (rows.length === 0) return [];
  return [header(title), ...rows.slice(0, MOST_ROWS), ...(more > 0 ? [context(say`and ${more} more`)] : [])];
}

function signRow({ review, roles, ready }: ToSign, now: Instant): KnownBlock {
  const as = roles.join(" and ");
  const how = ready ? say`nothing blocks it` : say`its checklist is not settled yet`;
  const phrase = join(
    [say`${bold(releaseName(review), 250)}`, say`as ${typed(as, 120)}`, say`${launchInWords(review, now)}`, how],
    " · ",
  );
  return row(
    phrase,
    signButton.element({ reviewId: review.id }, { label: "Review and sign…", about: releaseName(review) }),
  );
}

/** `You hear from us once a day at most, 09:00–17:00 Berlin, 5 days a week.` */
function remindersPhrase({ hours, timeZone, pausedUntil }: Member, now: Instant): Phrase {
  const isPaused = pausedUntil !== null && pausedUntil >= dayIn(timeZone, now);
  if (isPaused) return say`Your reminders are paused up to and with ${dayInWords(pausedUntil, now)}.`;
  const days = hours.days.length === 7 ? "every day" : `${counted(hours.days.length, "day")} a week`;
  return say`You hear from us once a day at most, ${hours.from}–${hours.to} ${placeOf(timeZone)}, ${days}.`;
}
