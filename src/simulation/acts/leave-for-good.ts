import { noteOwnerGone } from "../../flows/owners/note-owner-gone.ts";
import { PEOPLE } from "../world/people.ts";
import { anyDeps, WORKSPACE, type World } from "../world/world.ts";

/** Who leaves the company is deactivated, which Slack tells. */
export function leaveForGood(world: World): void {
  for (const { id: userId, leavesAt } of PEOPLE) {
    if (leavesAt === null) continue;
    const happen = async () => {
      await noteOwnerGone(anyDeps(world), { workspaceId: WORKSPACE, userId, channelId: null });
    };
    world.agenda.add({ at: leavesAt, byPerson: true, happen });
  }
}
