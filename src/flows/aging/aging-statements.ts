import { nextAging } from "../../domain/age-review.ts";
import type { Review } from "../../domain/review.ts";
import type { Statement } from "../../store/database.ts";
import { ageStatement } from "../due/due-keys.ts";
import type { Deps } from "../ports.ts";

/** Asks for a review to be looked at when time changes something in it next; none when it never does. */
export function agingStatements(deps: Pick<Deps, "db" | "now" | "newId">, review: Review): readonly Statement[] {
  const at = nextAging(review, deps.now());
  return at === null ? [] : [ageStatement(deps, review, at)];
}
