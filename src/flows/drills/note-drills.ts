import { noteDrills as decideNotes, mayDependOnDrills } from "../../domain/drill/note-drills.ts";
import type { Review } from "../../domain/review.ts";
import { listDrills } from "../../store/drills/list-drills.ts";
import { commitChange } from "../commit-change.ts";
import type { Deps } from "../ports.ts";

/**
 * Records in a review how the drills stand that its items depend on, so that its rows and the gate follow from its own
 * events. Before every decision, and when a drill has changed. Throws `Conflict` as saving does.
 */
export async function noteDrills(deps: Pick<Deps, "db" | "now" | "newId" | "wake">, review: Review): Promise<Review> {
  if (!mayDependOnDrills(review)) return review;
  const drills = await listDrills(deps.db, review.workspaceId);
  const at = deps.now();
  const events = decideNotes(review, drills, at);
  if (events.length === 0) return review;
  return (await commitChange(deps, review, { by: "readiness", at, events, statements: [] })).review;
}
