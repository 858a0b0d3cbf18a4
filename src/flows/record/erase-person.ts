import { layoutOf } from "../../domain/review/layout.ts";
import { againOnConflict } from "../../store/again-on-conflict.ts";
import { erasePerson } from "../../store/events/erase-person.ts";
import { staleStatement } from "../due/due-keys.ts";
import type { Deps } from "../ports.ts";
import { dutiesOf } from "./duties-of.ts";

export type PersonErased =
  | { readonly ok: true; readonly pseudonym: string; readonly links: readonly number[] }
  /** They still have something to do: one phrase each. */
  | { readonly ok: false; readonly duties: readonly string[] };

const ATTEMPTS = 10;
const PSEUDONYM_LENGTH = 8;

/**
 * Erases a person from the record of a workspace and from what is shown of it. Whoever still has a duty is not erased: it
 * would be nobody's. `links` empty: the record does not name them.
 */
export function erasePersonFromRecord(
  deps: Pick<Deps, "db" | "now" | "newId">,
  wish: { readonly workspaceId: string; readonly person: string; readonly by: string; readonly reason: string },
): Promise<PersonErased> {
  const { db, now, newId } = deps;
  const pseudonym = `erased-${newId().replaceAll("-", "").slice(0, PSEUDONYM_LENGTH)}`;
  return againOnConflict(
    async () => {
      const duties = await dutiesOf(deps, wish.workspaceId, wish.person);
      if (duties.length > 0) return { ok: false, duties };
      const links = await erasePerson(db, {
        ...wish,
        pseudonym,
        at: now(),
        alongside: (review) => layoutOf(review).map(({ key }) => staleStatement(deps, review, key)),
      });
      return { ok: true, pseudonym, links };
    },
    { attempts: ATTEMPTS },
  );
}
