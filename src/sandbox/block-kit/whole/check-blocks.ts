import { block } from "../blocks/block.ts";
import { list } from "../rules/list.ts";
import { below } from "../rules/pointer.ts";
import { error, type Finding, NOTHING, type Surface } from "../rules/rule.ts";
import { type Placed, placedBlocks, placedElements } from "./placed-blocks.ts";

const MOST: { readonly [S in Surface]: number } = { message: 50, modal: 100, home: 100 };
/** Slack takes one table and two charts a message. */
const MOST_OF_TYPE: { readonly [type: string]: number } = { table: 1, data_visualization: 2 };

/** Each block alone, then what holds between the blocks of one surface. */
export function checkBlocks(blocks: unknown, at: string, surface: Surface, min = 0): readonly Finding[] {
  const placed = placedBlocks(blocks, at);
  return [
    ...list(block, { min, max: MOST[surface] })(blocks, at, surface),
    ...sameKeys(placed, "block_id", (id) => `block_id already exists: ${id}`),
    ...placed.flatMap((one) => sameKeys(placedElements(one), "action_id", (id) => actionExists(id, one))),
    ...focusedOnce(placed),
    ...responseUrlOutsideInput(placed),
    ...tooManyOfType(placed),
    ...tooMuchMarkdown(placed, at),
  ];
}

function actionExists(id: string, { value }: Placed): string {
  const block = typeof value.block_id === "string" ? value.block_id : "(generated)";
  return `action_id already exists for block_id ${block}: ${id}`;
}

function sameKeys(placed: readonly Placed[], key: string, says: (id: string) => string): readonly Finding[] {
  const seen = new Set<string>();
  return placed.flatMap(({ value, at }) => {
    const id = value[key];
    if (typeof id !== "string") return NOTHING;
    if (seen.has(id)) return error(below(at, key), says(id));
    seen.add(id);
    return NOTHING;
  });
}

function focusedOnce(placed: readonly Placed[]): readonly Finding[] {
  const focused = placed.flatMap(placedElements).filter(({ value }) => value.focus_on_load === true);
  return focused
    .slice(1)
    .flatMap(({ at }) => error(below(at, "focus_on_load"), "only one element can be focused on load"));
}

function responseUrlOutsideInput(placed: readonly Placed[]): readonly Finding[] {
  return placed
    .filter(({ value }) => value.type !== "input")
    .flatMap(placedElements)
    .filter(({ value }) => value.response_url_enabled === true)
    .flatMap(({ at }) =>
      error(below(at, "response_url_enabled"), "response_url_enabled is only allowed in an input block"),
    );
}

function tooManyOfType(placed: readonly Placed[]): readonly Finding[] {
  return Object.entries(MOST_OF_TYPE).flatMap(([type, most]) =>
    placed
      .filter(({ value }) => value.type === type)
      .slice(most)
      .flatMap(({ at }) => error(at, `no more than ${most} blocks of type ${type} allowed`)),
  );
}

function tooMuchMarkdown(placed: readonly Placed[], at: string): readonly Finding[] {
  const texts = placed.flatMap(({ value }) =>
    value.type === "markdown" && typeof value.text === "string" ? [value.text] : [],
  );
  const length = texts.reduce((sum, one) => sum + one.length, 0);
  return texts.length > 1 && length > 12_000
    ? error(at, "must be less than 12001 characters in all markdown blocks")
    : NOTHING;
}
