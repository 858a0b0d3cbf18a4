import type { Choice } from "../fields/option.ts";

export type UserGroup = { readonly id: string; readonly name: string };

export const NOBODY = "nobody";

/** The user groups that can own an item, and nobody. The owner that it has is always among them. */
export function ownerChoices(groups: readonly UserGroup[], owner: string | null): readonly Choice[] {
  const known = groups.map(({ id, name }) => ({ value: id, label: name }));
  const missing = owner?.startsWith("S") === true && !groups.some(({ id }) => id === owner);
  return [
    { value: NOBODY, label: "Nobody" },
    ...(missing ? [{ value: owner, label: `The present group (${owner})` }] : []),
    ...known,
  ];
}
