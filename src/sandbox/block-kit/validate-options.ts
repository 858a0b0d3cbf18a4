import { option, options } from "./parts/option.ts";
import { plainText } from "./parts/text-object.ts";
import { list } from "./rules/list.ts";
import { eitherOr, object } from "./rules/object.ts";
import { type Verdict, verdict } from "./verdict.ts";

/** Unlike a static menu, an answer may be empty: nothing matches what was typed. */
const suggestions = object({
  optional: {
    options: options(option, 0, 100),
    option_groups: list(object({ required: { label: plainText(75), options: options(option, 0, 100) } }), {
      min: 0,
      max: 100,
    }),
  },
  checks: [eitherOr("options", "option_groups")],
});

/** Judges the answer to a block_suggestion: `{ options }` or `{ option_groups }`. Pointers start at the answer itself. */
export function validateOptions(answer: unknown): Verdict {
  return verdict("invalid_arguments", suggestions(answer, "", "modal"));
}
