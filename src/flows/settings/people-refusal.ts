import type { OwnerRefusal } from "../../domain/refusals.ts";
import { ownerRefusal } from "../owner-refusal.ts";
import type { Deps } from "../ports.ts";

/** Why one of these people cannot hold a role or be an admin; null: all of them can. */
export async function peopleRefusal(
  deps: Pick<Deps, "slack">,
  workspaceId: string,
  ids: readonly string[],
): Promise<OwnerRefusal | null> {
  const refusals = await Promise.all(ids.map((id) => ownerRefusal(deps, workspaceId, id)));
  return refusals.find((refusal) => refusal !== null) ?? null;
}
