import type { Item } from "../../src/domain/review.ts";
import { choiceValue } from "../fields/choice-value.ts";
import type { Choice } from "../fields/option.ts";
import { withoutCodeMarks } from "../mrkdwn.ts";

/** Items to pick from. Also what a `block_suggestion` for items is answered from, through `matchingOptions`. */
export function itemChoices(items: readonly Pick<Item, "id" | "title">[]): readonly Choice[] {
  return items.map(({ id, title }) => ({ value: choiceValue(id), label: withoutCodeMarks(title) }));
}
