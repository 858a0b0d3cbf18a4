import type { KnownBlock } from "@slack/types";
import type { Nag } from "../../src/domain/nag/nag.ts";
import type { Review } from "../../src/domain/review.ts";
import type { Instant } from "../../src/domain/time/time.ts";
import { myItemsButton, remindersButton } from "../buttons.ts";
import type { MessageBody } from "../message-body.ts";
import { counted } from "../words/days.ts";
import { context } from "../words/mrkdwn-block.ts";
import { bold, join, mention, type Phrase, say } from "../words/phrase.ts";
import { launchInWords, releaseName } from "../words/review-words.ts";
import { lines } from "../words/rich-text.ts";
import { fallback } from "../words/written-as.ts";
import { placeOf } from "../words/zone-words.ts";
import type { NagLine } from "./nag-line.ts";
import { nagPhrase, nagRow } from "./nag-row.ts";

type NagContent = { readonly nag: Nag; readonly userId: string; readonly now: Instant };

/** So many stay below the 4,000 characters of a message's text. */
const MOST_SAID = 8;

/** What waits for somebody, under a line for each review; in a thread, where others read it too, it names them. */
export function nagMessage(said: readonly NagLine[], { nag, userId, now }: NagContent): MessageBody {
  const seen = { userId, zone: nag.zone, now };
  const total = said.length + nag.more;
  const waits = say`${counted(total, "thing waits", "things wait")} for ${nag.threadTs === null ? "you" : mention(userId)}.`;
  const reviews = [...new Map(said.map(({ review }) => [review?.id ?? null, review])).values()];
  const unsaid = total - Math.min(said.length, MOST_SAID);
  const sentences = said.slice(0, MOST_SAID).map((line) => say`${nagPhrase(line, seen, 80)}.`);
  return {
    text: fallback(join([waits, ...sentences, unsaid > 0 ? say`And ${unsaid} more.` : null, hoursPhrase(nag)], " ")),
    blocks: [
      lines(waits),
      ...reviews.flatMap((review) => [
        lines(headingOf(review, now)),
        ...said
          .filter((line) => (line.review?.id ?? null) === (review?.id ?? null))
          .flatMap((line) => nagRow(line, seen)),
      ]),
      ...(nag.more > 0 ? [lines(say`and ${nag.more} more`)] : []),
      ...footer(nag),
    ],
  };
}

function headingOf(review: Review | null, now: Instant): Phrase {
  return review === null
    ? say`${bold("Drills", 20)}`
    : say`${bold(releaseName(review), 200)} · ${launchInWords(review, now)}`;
}

function footer(nag: Nag): KnownBlock[] {
  const more = nag.more > 0 ? [myItemsButton.element({}, { label: "See all of them" })] : [];
  return [context(hoursPhrase(nag)), { type: "actions", elements: [...more, remindersButton.element({})] }];
}

/** `You hear from us once a day at most, 09:00–17:00 Berlin.` */
function hoursPhrase({ from, to, zone, threadTs }: Nag): Phrase {
  const who = threadTs === null ? "You hear" : "Everybody hears";
  return say`${who} from us once a day at most, ${from}–${to} ${placeOf(zone)}.`;
}
