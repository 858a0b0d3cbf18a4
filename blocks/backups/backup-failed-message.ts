import type { Day, Instant } from "../../src/domain/time/time.ts";
import type { MessageBody } from "../message-body.ts";
import { dayInWords } from "../words/days.ts";
import { code, join, say, typed } from "../words/phrase.ts";
import { lines } from "../words/rich-text.ts";
import { fallback } from "../words/written-as.ts";

/** To the admins of the app, when the database could not be backed up, or its backup not be restored. */
export function backupFailedMessage(
  { day, why, last }: { readonly day: Day; readonly why: string; readonly last: Day | null },
  { now }: { readonly now: Instant },
): MessageBody {
  const what = say`The backup of Readiness for ${dayInWords(day, now)} failed: ${typed(why, 500)}`;
  const still =
    last === null
      ? say`There is no good backup yet.`
      : say`The last one that could be restored is of ${dayInWords(last, now)}.`;
  const next = say`It is tried again every hour. ${code("readiness doctor")} looks at the database.`;
  return { text: fallback(join([what, still, next], " ")), blocks: [lines(what, join([still, next], " "))] };
}
