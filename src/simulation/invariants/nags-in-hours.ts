import type { Journal, PersonEntry, Post } from "../journal.ts";
import { kindOf, personOf } from "../post-kind.ts";

/** A call that was made in time may arrive so much later. */
const ON_ITS_WAY_MS = 60_000;

/** Nobody is reminded at night, on a day off, during a holiday of theirs, or after they have left. */
export function nagsInHours({ people, posts, holidays }: Journal): readonly string[] {
  return posts.flatMap((post) => {
    if (kindOf(post) !== "nag") return [];
    const person = people.find(({ id }) => id === personOf(post));
    if (person === undefined) return [`a nag at ${post.at} is to nobody (${post.key})`];
    const wrong = whyNot(person, post, holidays);
    return wrong === null ? [] : [`${person.name} was reminded at ${post.at} (${person.timeZone}): ${wrong}`];
  });
}

function whyNot(
  { timeZone, hours, pause, leftAt }: PersonEntry,
  { at }: Post,
  holidays: readonly string[],
): string | null {
  const local = Temporal.Instant.from(at).toZonedDateTimeISO(timeZone);
  const day = local.toPlainDate().toString();
  const time = local.toPlainTime().toString({ smallestUnit: "millisecond" });
  const lastMoment = local
    .subtract({ milliseconds: ON_ITS_WAY_MS })
    .toPlainTime()
    .toString({ smallestUnit: "millisecond" });
  if (leftAt !== null && at >= leftAt) return "they have left";
  if (!hours.days.includes(local.dayOfWeek)) return `weekday ${local.dayOfWeek} is not theirs`;
  if (holidays.includes(day)) return `${day} is a holiday`;
  if (pause !== null && day >= pause.from && day <= pause.to) return "they are away";
  if (time < hours.from || lastMoment >= hours.to) return `${time.slice(0, 5)} is not in ${hours.from}–${hours.to}`;
  return null;
}
