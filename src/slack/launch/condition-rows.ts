import type { FormValues } from "../../../blocks/form.ts";
import type { decideModal } from "../../../blocks/modals.ts";
import { FREE_ROWS, itemRow } from "../../../blocks/views/condition-inputs.ts";

/** A condition as somebody filled it in; `row` names its place in the form. */
export type ConditionRow = {
  readonly row: string;
  readonly text: string;
  readonly itemId: string | null;
  readonly owner: string | null;
  readonly dueOn: string | null;
};

/** The conditions of a form: one for each item that it offered, and those of no item that have a text. */
export function conditionRows(
  { texts, owners, days }: Pick<FormValues<typeof decideModal.fields>, "texts" | "owners" | "days">,
  itemIds: readonly string[],
): readonly ConditionRow[] {
  const filled = (row: string) => ({ row, owner: owners.get(row) ?? null, dueOn: days.get(row) ?? null });
  return [
    ...itemIds.map((itemId) => ({ ...filled(itemRow(itemId)), itemId, text: itemId })),
    ...FREE_ROWS.flatMap((row) => {
      const text = texts.get(row)?.trim() ?? "";
      return text === "" ? [] : [{ ...filled(row), itemId: null, text }];
    }),
  ];
}
