import type { Journal } from "../journal.ts";

/** What the bot calls by one name stands in Slack once. */
export function nothingTwice({ posts }: Journal): readonly string[] {
  const seen = new Map<string, string>();
  return posts.flatMap(({ key, channelId, at }) => {
    const first = seen.get(`${channelId} ${key}`);
    seen.set(`${channelId} ${key}`, first ?? at);
    return first === undefined ? [] : [`${key} was posted in ${channelId} at ${first} and again at ${at}`];
  });
}
