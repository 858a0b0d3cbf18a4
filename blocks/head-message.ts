import type { Day, Instant } from "../src/domain/time/time.ts";
import type { MessageBody } from "./message-body.ts";
import { dayInWords } from "./words/days.ts";
import { code, join, say } from "./words/phrase.ts";
import { lines } from "./words/rich-text.ts";
import { fallback } from "./words/written-as.ts";

/** The daily post of the record's head. Whoever has it can tell later whether the record before it was changed. */
export function headMessage(
  { link, hash }: { readonly link: number; readonly hash: string },
  { until, now }: { readonly until: Day; readonly now: Instant },
): MessageBody {
  const what = say`The record up to ${dayInWords(until, now)} (UTC) has ${link} entries. Its head: ${code(`${link}:${hash}`)}`;
  const why = say`Keep this. ${code(`readiness audit verify --head ${link}:${hash}`)} shows whether anything before it was changed.`;
  return { text: fallback(join([what, why], " ")), blocks: [lines(what, why)] };
}
