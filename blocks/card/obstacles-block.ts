import type { RichTextBlock } from "@slack/types";
import type { Obstacle } from "../../src/domain/review/readiness.ts";
import type { Setting } from "../words/item-words.ts";
import { bold, say } from "../words/phrase.ts";
import { lines, list } from "../words/rich-text.ts";
import { obstaclePhrase } from "./obstacle-phrase.ts";

const MOST_OBSTACLES = 5;

/** What stands between us and go: the five worst, and how many more there are. */
export function obstaclesBlock(obstacles: readonly Obstacle[], setting: Setting): RichTextBlock {
  if (obstacles.length === 0) return lines(say`Nothing blocks a go.`);
  const more = obstacles.length - MOST_OBSTACLES;
  return list("ordered", {
    heading: say`${bold("What stands between us and go", 60)}`,
    entries: obstacles.slice(0, MOST_OBSTACLES).map((obstacle) => obstaclePhrase(obstacle, setting)),
    after: more > 0 ? say`and ${more} more` : null,
  });
}
