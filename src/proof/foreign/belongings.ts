import { randomBytes } from "node:crypto";

/** What one workspace has, by the ids and names under which others could ask for it. */
export type Belongings = {
  readonly reviewId: string;
  readonly itemId: string;
  readonly title: string;
  readonly conditionId: string;
  readonly channelId: string;
  readonly service: string;
  readonly drill: string;
  readonly template: string;
  readonly tokenId: string;
  readonly freezeId: string;
};

/** Names of the same lengths and kinds that nobody has. */
export function strangersLike(own: Belongings): Belongings {
  const pairs = Object.entries(own).map(([name, text]) => [name, scrambled(text)] as const);
  return Object.fromEntries(pairs) as Belongings;
}

/** Digits stay digits and letters letters; the first letters of an id of Slack stay what they are. */
function scrambled(text: string): string {
  const bytes = randomBytes(text.length);
  const start = /^[CT]0/.test(text) ? 2 : 0;
  return text
    .split("")
    .map((letter, at) => {
      const random = bytes[at] ?? 0;
      if (at < start || !/[a-z0-9]/i.test(letter)) return letter;
      if (/^[0-9a-f-]{16,}$/.test(text)) return "0123456789abcdef"[random % 16];
      if (/\d/.test(letter)) return String(random % 10);
      return String.fromCharCode((letter < "a" ? 65 : 97) + (random % 26));
    })
    .join("");
}
