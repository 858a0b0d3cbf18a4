import type { Block } from "../../contract.ts";
import { type Drafts, type ElementState, stateKeyOf } from "./element-types.ts";
import { type PlacedElement, placedElements, stateValues } from "./state-values.ts";

/** What Slack itself refuses before a form is sent: block_id → sentence. */
export function inputProblems(
  blocks: readonly Block[],
  drafts: Drafts,
  conversation: string | null,
): { readonly [blockId: string]: string } {
  const values = stateValues(blocks, drafts, conversation);
  const problems: { [blockId: string]: string } = {};
  for (const placed of placedElements(blocks)) {
    if (placed.block.type !== "input") continue;
    const state = values[placed.blockId]?.[placed.element.action_id];
    const problem = state === undefined ? null : problemOf(placed, state);
    if (problem !== null) problems[placed.blockId] = problem;
  }
  return problems;
}

function problemOf({ block, element }: PlacedElement, state: ElementState): string | null {
  const key = stateKeyOf(element.type);
  const value = key === null ? null : (state[key] ?? null);
  const isEmpty = value === null || value === "" || (Array.isArray(value) && value.length === 0);
  if (isEmpty) return block.optional === true ? null : "Please complete this required field.";
  if (typeof value !== "string") return null;
  return textProblem(element, value);
}

function textProblem(element: PlacedElement["element"], value: string): string | null {
  const setting = (name: string) => new Map<string, unknown>(Object.entries(element)).get(name);
  switch (element.type) {
    case "email_text_input":
      return /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(value) ? null : "Please enter a valid email address.";
    case "url_text_input":
      return URL.canParse(value) && /^[a-z]+:\/\//i.test(value)
        ? null
        : "Please enter a valid URL, such as https://example.com.";
    case "number_input":
      return numberProblem(value, setting("is_decimal_allowed") === true, setting("min_value"), setting("max_value"));
    case "plain_text_input":
      return lengthProblem([...value].length, setting("min_length"), setting("max_length"));
    default:
      return null;
  }
}

function numberProblem(value: string, decimals: boolean, min: unknown, max: unknown): string | null {
  if (!/^-?\d+(\.\d+)?$/.test(value)) return "Please enter a number.";
  if (!decimals && value.includes(".")) return "Please enter a whole number.";
  if (typeof min === "string" && Number(value) < Number(min)) return `Please enter a number of at least ${min}.`;
  if (typeof max === "string" && Number(value) > Number(max)) return `Please enter a number of at most ${max}.`;
  return null;
}

function lengthProblem(length: number, min: unknown, max: unknown): string | null {
  if (typeof min === "number" && length < min) return `Please enter at least ${min} characters.`;
  if (typeof max === "number" && length > max) return `Please enter at most ${max} characters: these are ${length}.`;
  return null;
}
