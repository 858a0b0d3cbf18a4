import { ITEMS_A_REVIEW, type Load, MESSAGES_A_CLICK, type Measured, UPDATES_A_MINUTE } from "./inputs.ts";
import type { Monday } from "./play-monday.ts";

const REVIEWS_FORMAT = new Intl.NumberFormat("en");

/** What a Monday of this size wants, and how so many replicas come through it. */
export function scaleSummary(measured: Measured, load: Load, mondays: readonly Monday[]): string {
  const { workspaces, openItems, people, digests, clicksAnHour } = load;
  const whole = (figure: number) => REVIEWS_FORMAT.format(Math.round(figure));
  const reviews = openItems / ITEMS_A_REVIEW;
  const clicks = (workspaces * people * clicksAnHour) / 3_600;
  const gigabytes = (reviews * measured.bytesAReview + workspaces * measured.bytesAWorkspace) / 1e9;
  const perMinute = (people * clicksAnHour * MESSAGES_A_CLICK) / 60;
  return [
    `${whole(workspaces)} workspaces, ${whole(openItems)} open items in ${whole(reviews)} reviews, ${gigabytes.toFixed(1)} GB.`,
    `${whole(workspaces * (digests + people))} digests and reminders are due at 09:00; ${clicks.toFixed(0)} clicks a second come until 10:00.`,
    `A workspace wants ${perMinute.toFixed(1)} updates a minute of the ${UPDATES_A_MINUTE.slack} that Slack lets it have (the bot keeps to ${UPDATES_A_MINUTE.bot}).`,
    "",
    `${"replicas".padEnd(10)}${"clicks: processors".padEnd(20)}${"clicks: database".padEnd(18)}${"all sent after".padEnd(16)}held by`,
    ...mondays.map((monday) =>
      [
        String(monday.replicas).padEnd(10),
        percent(monday.clicksShareOfCpu).padEnd(20),
        percent(monday.clicksShareOfDatabase).padEnd(18),
        (monday.allSentAfterS === null ? "over an hour" : `${monday.allSentAfterS} s`).padEnd(16),
        monday.heldBy,
      ].join(""),
    ),
  ].join("\n");
}

function percent(share: number): string {
  return `${(share * 100).toFixed(0)} %`;
}
