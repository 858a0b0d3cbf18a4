import type { OwnerRefusal } from "../domain/refusals.ts";
import type { Deps } from "./ports.ts";

/** Why somebody cannot own an item or lead a review; null when they can. User groups can always own. */
export async function ownerRefusal(
  deps: Pick<Deps, "slack">,
  workspaceId: string,
  owner: string,
): Promise<OwnerRefusal | null> {
  if (owner.startsWith("S")) return null;
  const person = await deps.slack.person(workspaceId, owner);
  if (person === undefined) return { reason: "owner-unknown", owner };
  return person.kind === "member" ? null : { reason: "owner-cannot", owner, why: person.kind };
}
