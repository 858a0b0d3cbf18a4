import { isDeepStrictEqual } from "node:util";
import { eq } from "drizzle-orm";
import type { Review } from "../../domain/review.ts";
import type { Database, Statement } from "../database.ts";
import { headOf } from "./review-head.ts";

/** Writes the columns of a review that differ from before; none when none does. */
export function headStatement(db: Database, before: Review | undefined, after: Review): Statement[] {
  const { reviews } = db.tables;
  if (before === undefined) return [db.write.insert(reviews).values(headOf(after)).toSQL()];
  const old = new Map(Object.entries(headOf(before)));
  const changed = Object.entries(headOf(after)).filter(([key, value]) => !isDeepStrictEqual(value, old.get(key)));
  if (changed.length === 0) return [];
  return [db.write.update(reviews).set(Object.fromEntries(changed)).where(eq(reviews.id, after.id)).toSQL()];
}
