import { changeDigest } from "../../flows/digests/change-digest.ts";
import { CHOSEN_TIMES } from "../world/expected-digests.ts";
import { ADMIN } from "../world/people.ts";
import { actorOf, anyDeps, delivery, WORKSPACE, type World } from "../world/world.ts";

/** An admin of the channels says when they want their digests. */
export function chooseDigests(world: World): void {
  for (const { target, time } of CHOSEN_TIMES) {
    const happen = async () => {
      const who = { workspaceId: WORKSPACE, actor: actorOf(world, ADMIN), delivery: delivery(world) };
      const changed = await changeDigest(anyDeps(world), who, { target, isOn: true, time });
      if (!changed.ok) throw new Error(`a digest was refused: ${JSON.stringify(changed.refusal)}`);
    };
    world.agenda.add({ at: world.plan.begins, byPerson: true, happen });
  }
}
