import type { Verdict } from "./verdict.ts";

/** Judges the answer to a block_suggestion: `{ options }` or `{ option_groups }`. Pointers start at the answer itself. */
export function validateOptions(answer: unknown): Verdict {
  const fits = typeof answer === "object" && answer !== null && ("options" in answer || "option_groups" in answer);
  return { problems: fits ? [] : [{ error: "invalid_arguments", messages: [] }], warnings: [] };
}
