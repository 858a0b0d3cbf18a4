import type { Instant } from "../../src/domain/time/time.ts";
import { dayInWords } from "../words/days.ts";
import { historyLine } from "../words/history-line.ts";
import { instant, mention, type Phrase, quoted, say } from "../words/phrase.ts";
import { stateInWords } from "../words/review-words.ts";
import type { Became, NagLine } from "./nag-line.ts";

/** What has become of a thing since it was said: `@lena marked it done, today at 10:12`. */
export function becamePhrase(became: Became, { review, item }: NagLine, now: Instant): Phrase {
  switch (became.kind) {
    case "happened":
      return review === null || item === null ? say`changed` : historyLine(became.recorded, { item, review, now });
    case "snoozed":
      return say`snoozed until ${dayInWords(became.until, now)}: ${quoted(became.reason, 280)}`;
    case "signed":
      return say`you signed, ${instant(became.at)}`;
    case "refused-to-sign":
      return say`you refused to sign, ${instant(became.at)}`;
    case "met":
      return say`${mention(became.by)} met it, ${instant(became.at)}`;
    case "run":
      return say`${mention(became.by)} recorded a run that ${became.result}, ${instant(became.at)}`;
    case "over":
      return say`the review is ${stateInWords(became.state).toLowerCase()}`;
  }
}
