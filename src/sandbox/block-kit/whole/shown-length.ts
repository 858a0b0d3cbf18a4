import { escapedLength } from "../parts/mrkdwn.ts";
import { isObject } from "../rules/object.ts";

/** Properties whose strings people read. */
const SHOWN = new Set(["text", "title", "alt_text", "caption", "label", "name", "author_name", "provider_name"]);

/**
 * Characters that people read in these blocks, after escaping. Slack does not say what it counts (`msg_blocks_too_long`
 * comes at about 12,000), so everything readable counts. Only for values that fit a schema: it descends without a limit.
 */
export function shownLength(value: unknown): number {
  if (Array.isArray(value)) return value.reduce<number>((sum, item) => sum + shownLength(item), 0);
  if (!isObject(value)) return 0;
  const kind = value.type === "mrkdwn" ? "mrkdwn" : "plain_text";
  return Object.entries(value).reduce((sum, [key, one]) => {
    if (typeof one === "string") return SHOWN.has(key) ? sum + escapedLength(one, kind) : sum;
    return sum + shownLength(one);
  }, 0);
}
