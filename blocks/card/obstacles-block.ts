import type { RichTextBlock } from "@slack/types";
import type { Review } from "../../src/domain/review.ts";
import type { Instant } from "../../src/domain/time/time.ts";
import { bold, join, say } from "../words/phrase.ts";
import { lines, list } from "../words/rich-text.ts";
import { inTheWay } from "./in-the-way.ts";
import { obstaclePhrase } from "./obstacle-phrase.ts";

const MOST_OBSTACLES = 5;

/** What stands between us and go: the five worst, and how many more there are. */
export function obstaclesBlock({ review, now }: { readonly review: Review; readonly now: Instant }): RichTextBlock {
  const { items, besides, accepted } = inTheWay(review, now);
  if (items.length === 0) return lines(besides, accepted);
  const more = items.length - MOST_OBSTACLES;
  const after = join([more > 0 ? say`and ${more} more` : null, accepted], " · ");
  const heading = review.state === "decided-go" ? "What stands against the go since" : "What stands between us and go";
  return list("ordered", {
    heading: say`${bold(heading, 60)}`,
    entries: items.slice(0, MOST_OBSTACLES).map((obstacle) => obstaclePhrase(obstacle, { review, now })),
    after: after.length === 0 ? null : after,
  });
}
