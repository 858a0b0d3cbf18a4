import type { InputBlock } from "@slack/types";
import { z } from "zod";
import { plainText } from "../button.ts";
import { LIMITS } from "../limits.ts";
import { type Field, type FieldDefinition, inputBlock, readField, type Shown } from "./field.ts";
import type { Choice } from "./option.ts";

type ChecksField<Value> = Field<Value, readonly string[]> & {
  /** One block for each ten boxes, with the ids `…:1`, `…:2` and so on; none for no boxes. */
  readonly blocks: (choices: readonly Choice[], ticked: readonly string[], shown?: Shown) => InputBlock[];
};

const options = z.array(z.object({ value: z.string() }));

/** Boxes to tick. None ticked reads as []. */
export function checksField<Value>(id: string, definition: FieldDefinition<Value>): ChecksField<Value> {
  const size = LIMITS.options.checkboxes;
  return {
    id,
    empty: [],
    read: (states) =>
      readField(
        definition,
        states.flatMap(({ selected_options }) =>
          (options.safeParse(selected_options).data ?? []).map(({ value }) => value),
        ),
      ),
    blocks: (choices, ticked, shown = {}) =>
      Array.from({ length: Math.ceil(choices.length / size) }, (_, group) => {
        const boxes = choices.slice(group * size, (group + 1) * size).map(boxOf);
        const initial = boxes.filter(({ value }) => value !== undefined && ticked.includes(value));
        const label = `${shown.label ?? definition.label}${group === 0 ? "" : ", continued"}`;
        return inputBlock(
          id,
          definition,
          [],
          {
            type: "checkboxes",
            action_id: id,
            options: boxes,
            ...(initial.length === 0 ? {} : { initial_options: initial }),
          },
          { ...shown, label, variant: String(group + 1) },
        );
      }),
  };
}

/** What does not fit beside the box goes on under it. */
function boxOf({ value, label }: Choice) {
  const text = plainText(label, LIMITS.option.text);
  if (!text.text.endsWith("…") || label.endsWith("…")) return { text, value };
  const rest = label.slice(text.text.length - 1).trim();
  return { text, description: plainText(`…${rest}`, LIMITS.option.description), value };
}
