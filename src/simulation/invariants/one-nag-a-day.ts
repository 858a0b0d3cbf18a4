import type { Journal } from "../journal.ts";
import { kindOf, personOf } from "../post-kind.ts";

/** Nobody is reminded twice on one day of theirs. */
export function oneNagADay({ people, posts }: Journal): readonly string[] {
  const seen = new Map<string, string>();
  return posts.flatMap((post) => {
    const person = people.find(({ id }) => id === personOf(post));
    if (kindOf(post) !== "nag" || person === undefined) return [];
    const day = Temporal.Instant.from(post.at).toZonedDateTimeISO(person.timeZone).toPlainDate().toString();
    const first = seen.get(`${person.id} ${day}`);
    seen.set(`${person.id} ${day}`, first ?? post.at);
    return first === undefined ? [] : [`${person.name} was reminded on ${day} at ${first} and again at ${post.at}`];
  });
}
