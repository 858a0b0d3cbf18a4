import type { RoleShare } from "../../src/domain/review/owners-by-role.ts";
import { counted } from "./days.ts";
import { join, mention, type Phrase, say, typed } from "./phrase.ts";

const MOST = 10;

/** Who gets which items by role, and who cannot sign because of it. Null where nobody gets any. */
export function roleSharesPhrase(shares: readonly RoleShare[]): Phrase | null {
  const given = shares.filter(({ items }) => items > 0);
  const unable = shares.filter(({ cannotSign }) => cannotSign);
  if (given.length === 0 && unable.length === 0) return null;
  return join(
    [
      given.length === 0 ? null : say`By role, ${few(given, shareOf)}.`,
      unable.length === 0
        ? null
        : say`Four eyes: ${few(unable, alone)}. Give the role to somebody else as well, or its items to another owner.`,
    ],
    " ",
  );
}

function shareOf({ owner, role, items }: RoleShare): Phrase {
  return say`${mention(owner)} has ${counted(items, "item")} of ${typed(role, 60)}`;
}

function alone({ owner, role }: RoleShare): Phrase {
  return say`${mention(owner)} cannot be the only one who signs as ${typed(role, 60)}`;
}

function few(shares: readonly RoleShare[], phrase: (share: RoleShare) => Phrase): Phrase {
  const more = shares.length - MOST;
  const shown = join(shares.slice(0, MOST).map(phrase), ", ");
  return more > 0 ? say`${shown} and ${more} more` : shown;
}
