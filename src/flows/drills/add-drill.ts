import { type AddDrill, addDrill as decideAdd } from "../../domain/drill/add-drill.ts";
import type { Drill } from "../../domain/drill/drill.ts";
import type { DrillRefusal } from "../../domain/drill/drill-refusals.ts";
import type { Actor } from "../../domain/permissions.ts";
import type { AccessRefusal } from "../../domain/refusals.ts";
import { findDrill } from "../../store/drills/find-drill.ts";
import { changeDrill, type DrillDeps } from "./change-drill.ts";

export type DrillAdded =
  | { readonly ok: true; readonly drill: Drill; readonly duplicate: boolean }
  | { readonly ok: false; readonly refusal: DrillRefusal | AccessRefusal; readonly duplicate: boolean };

/** Adds a drill to a workspace. The record says who did. */
export async function addDrill(
  deps: DrillDeps,
  knock: {
    readonly workspaceId: string;
    readonly actor: Actor;
    readonly delivery: string;
    readonly request: AddDrill;
  },
): Promise<DrillAdded> {
  const { workspaceId, actor, delivery, request } = knock;
  const id = deps.newId();
  const changed = await changeDrill(deps, { workspaceId, actor, delivery, action: "drill.add" }, async (at) => {
    const taken = (await findDrill(deps.db, workspaceId, request.name)) !== undefined;
    const decision = decideAdd(request, { id, workspaceId, by: actor.id, at, taken });
    return { before: undefined, decision };
  });
  if (!changed.ok) return changed;
  const drill = changed.after ?? (await findDrill(deps.db, workspaceId, request.name));
  if (drill !== undefined) return { ok: true, drill, duplicate: changed.duplicate };
  // A copy of a delivery whose drill is retired by now, or which was refused.
  return { ok: false, refusal: { reason: "no-such-drill", name: request.name, known: [] }, duplicate: true };
}
