import type { KnownBlock } from "@slack/types";
import { isClosed } from "../../src/domain/item/open-item.ts";
import { readinessOf } from "../../src/domain/review/readiness.ts";
import type { Review } from "../../src/domain/review.ts";
import type { Instant } from "../../src/domain/time/time.ts";
import { myItemsButton, reviewMenu } from "../buttons.ts";
import type { MessageBody } from "../message-body.ts";
import { context, header } from "../words/mrkdwn-block.ts";
import { bold, instant, mention, say, typed } from "../words/phrase.ts";
import { barOf, launchInWords, releaseName, stateInWords, tallyInWords } from "../words/review-words.ts";
import { lines } from "../words/rich-text.ts";
import { cardText } from "./card-text.ts";
import { lastChangePhrase } from "./last-change-phrase.ts";
import { obstaclesBlock } from "./obstacles-block.ts";
import { sectionRows } from "./section-rows.ts";
import { signOffsPhrase } from "./sign-offs-phrase.ts";

/** The review in its channel: one message, edited in place. `links`: permalinks of its section messages by part key. */
export function cardMessage(
  review: Review,
  { now, links }: { now: Instant; links: ReadonlyMap<string, string> },
): MessageBody {
  const readiness = readinessOf(review, now);
  const template = say`template ${typed(review.template.id, 100)} v${review.template.version}`;
  const signOffs = signOffsPhrase(review);
  return {
    text: cardText(review, readiness, now),
    blocks: [
      header(`${releaseName(review)} — launch review`),
      lines(
        say`${bold(stateInWords(review.state), 20)} · ${launchInWords(review, now)} · lead ${mention(review.lead)} · ${template}`,
        say`${tallyInWords(readiness.tally)}  ${barOf(readiness.tally)}`,
      ),
      ...(isClosed(review) ? [] : [obstaclesBlock(readiness.obstacles, { review, now })]),
      ...sectionRows(review, readiness.sections, links),
      ...(signOffs === null ? [] : [lines(signOffs)]),
      ...ending(review),
    ],
  };
}

/** Buttons while it can be changed; a record once it is over. */
function ending(review: Review): KnownBlock[] {
  if (!isClosed(review)) {
    return [
      { type: "actions", elements: [myItemsButton.element({}), reviewMenu.element(review.id)] },
      context(lastChangePhrase(review)),
    ];
  }
  const { by, at } = review.lastChange;
  const verb = review.state === "cancelled" ? "Cancelled" : "Launched";
  return [context(say`${verb} by ${mention(by)}, ${instant(at)}. The checklist stays readable and no longer changes.`)];
}
