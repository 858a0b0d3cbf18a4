import type { Journal, Post } from "../journal.ts";
import { kindOf, personOf } from "../post-kind.ts";

const LONGEST = 110;

/** `2026-03-02 09:00 Europe/Berlin  nag → Lena: Good morning. Three things …` */
export function postLine({ people, channels }: Pick<Journal, "people" | "channels">, post: Post): string {
  const person = people.find(({ id }) => id === personOf(post));
  const channel = channels.find(({ id }) => id === post.channelId);
  const zone = person?.timeZone ?? channel?.timeZone ?? "UTC";
  const local = Temporal.Instant.from(post.at).toZonedDateTimeISO(zone);
  const when = `${local.toPlainDate()} ${local.toPlainTime().toString({ smallestUnit: "minute" })} ${zone}`;
  const to = person?.name ?? `#${channel?.name ?? post.channelId}`;
  const said = post.text.replace(/\s+/g, " ");
  const text = said.length > LONGEST ? `${said.slice(0, LONGEST - 1)}…` : said;
  return `${when.padEnd(38)}  ${kindOf(post)} → ${to}: ${text}`;
}
