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

/** Whom somebody meant, of the two inputs for the owner: the one that they changed. */
export function ownerFrom(
  { owner, otherOwner }: { readonly owner: string | null; readonly otherOwner: string | null },
  before: string | null,
): string | null {
  const isGroup = before?.startsWith("S") === true;
  if (otherOwner !== (isGroup ? before : null)) return otherOwner === NOBODY ? null : (otherOwner ?? owner);
  return owner !== (isGroup ? null : before) ? owner : before;
}
