import { happened } from "../../domain/decision.ts";
import { denialOf } from "../../domain/permissions.ts";
import type { AccessRefusal } from "../../domain/refusals.ts";
import { changeWorkspace, type WorkspaceKnock } from "../change-workspace.ts";
import type { Deps } from "../ports.ts";

/** Whether somebody may not do what no review stands for. The denial is on record then; null: they may. */
export async function deniedInWorkspace(
  deps: Pick<Deps, "db" | "now" | "findSecret">,
  knock: WorkspaceKnock,
): Promise<{ readonly ok: false; readonly refusal: AccessRefusal; readonly duplicate: boolean } | null> {
  const { actor, action } = knock;
  const why = denialOf(actor, action, null);
  if (why === null) return null;
  const { duplicate } = await changeWorkspace<never>(deps, knock, () => happened());
  return { ok: false, refusal: { reason: "not-allowed", action, why, lead: null }, duplicate };
}
