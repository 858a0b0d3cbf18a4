import type { WaiverEvent } from "../../src/domain/events.ts";
import type { Item } from "../../src/domain/review.ts";
import type { Day, Instant } from "../../src/domain/time/time.ts";
import type { Waiver, WaiverRequest } from "../../src/domain/waiver/waiver.ts";
import { counted, dayInWords } from "./days.ts";
import { mention, type Phrase, quoted, type Span, say, typed } from "./phrase.ts";

const LONGEST = 280;

/** What happened to a waiver: `@lena asked for a waiver until Fri 11 Dec: risk “…”, control “…”` */
export function waiverHappening(event: WaiverEvent, who: Span, now: Instant): Phrase {
  switch (event.type) {
    case "waiver.requested":
      return say`${who} asked for a waiver until ${dayInWords(event.expiresOn, now)}: risk ${quoted(event.risk, LONGEST)}, control ${quoted(event.control, LONGEST)}`;
    case "waiver.approved":
      return say`${who} approved the waiver`;
    case "waiver.declined":
      return event.reason === ""
        ? say`${who} declined the waiver`
        : say`${who} declined the waiver: ${quoted(event.reason, LONGEST)}`;
    case "waiver.revoked":
      return say`${who} revoked the waiver: ${quoted(event.reason, LONGEST)}`;
    case "waiver.expired":
      return say`The waiver ran out`;
  }
}

/** `Waived until Fri 11 Dec by @kim` */
export function waivedPhrase(waiver: Waiver, now: Instant): Phrase {
  return now < waiver.expiresAt
    ? say`Waived until ${dayInWords(waiver.expiresOn, now)} by ${mention(waiver.approvedBy)}`
    : say`Waived, but only until ${dayInWords(waiver.expiresOn, now)}`;
}

/** `@lena asks for a waiver until Fri 11 Dec (risk “…”, control “…”)`; a renewal where one holds or held already. */
export function requestPhrase(
  { waiver, waiverRequest }: { readonly waiver: Waiver | null; readonly waiverRequest: WaiverRequest },
  now: Instant,
  limit: number,
): Phrase {
  const { by, expiresOn, risk, control } = waiverRequest;
  const what = waiver === null ? "a waiver" : "another waiver";
  return say`${mention(by)} asks for ${what} until ${dayInWords(expiresOn, now)} (risk ${quoted(risk, limit)}, control ${quoted(control, limit)})`;
}

/** Who answers for the waivers of an item: `holders of the role sre`, or the lead. */
export function approverPhrase({ role }: Pick<Item, "role">, lead: string): Phrase {
  return role === null ? say`${mention(lead)}` : say`holders of the role ${typed(role, 60)}`;
}

/** `ends today`, `ends tomorrow`, `ends in 7 days` */
export function endsInWords(expiresOn: Day, today: Day): string {
  const days = Temporal.PlainDate.from(today).until(Temporal.PlainDate.from(expiresOn), { largestUnit: "days" }).days;
  if (days < 0) return "has ended";
  if (days === 0) return "ends today";
  return days === 1 ? "ends tomorrow" : `ends in ${counted(days, "day")}`;
}
