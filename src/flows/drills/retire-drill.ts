import { refused } from "../../domain/decision.ts";
import type { Drill } from "../../domain/drill/drill.ts";
import type { DrillRefusal } from "../../domain/drill/drill-refusals.ts";
import { retireDrill as decideRetire } from "../../domain/drill/retire-drill.ts";
import type { Actor } from "../../domain/permissions.ts";
import type { AccessRefusal } from "../../domain/refusals.ts";
import { findRetiredDrill } from "../../store/drills/find-drill.ts";
import type { Deps } from "../ports.ts";
import { changeDrill, type DrillDeps } from "./change-drill.ts";
import { drillOrRefusal } from "./drill-or-refusal.ts";

export type DrillRetired =
  | { readonly ok: true; readonly drill: Drill; readonly duplicate: boolean }
  | { readonly ok: false; readonly refusal: DrillRefusal | AccessRefusal; readonly duplicate: boolean };

/** Ends a drill: its owner does, somebody of the group that owns it, or an admin of the app. Its runs stay on record. */
export async function retireDrill(
  deps: DrillDeps & Pick<Deps, "slack">,
  knock: {
    readonly workspaceId: string;
    readonly actor: Actor;
    readonly delivery: string;
    readonly name: string;
    readonly reason: string;
  },
): Promise<DrillRetired> {
  const { workspaceId, actor, delivery, name, reason } = knock;
  const changed = await changeDrill(deps, { workspaceId, actor, delivery, action: "drill.retire" }, async () => {
    const found = await drillOrRefusal(deps.db, workspaceId, name);
    if (!found.ok) return { before: undefined, decision: refused(found.refusal) };
    const mayRetire = actor.admin || (await isOwner(deps, workspaceId, actor.id, found.drill.owner));
    return { before: found.drill, decision: decideRetire(found.drill, { reason, mayRetire }) };
  });
  if (!changed.ok) return changed;
  const drill = changed.after ?? (await findRetiredDrill(deps.db, workspaceId, name));
  if (drill !== undefined) return { ok: true, drill, duplicate: changed.duplicate };
  return { ok: false, refusal: { reason: "no-such-drill", name, known: [] }, duplicate: true };
}

async function isOwner(
  { slack }: Pick<Deps, "slack">,
  workspaceId: string,
  person: string,
  owner: string,
): Promise<boolean> {
  if (owner === person) return true;
  return owner.startsWith("S") && ((await slack.groupsOf(workspaceId, person))?.includes(owner) ?? false);
}
