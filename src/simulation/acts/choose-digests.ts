import { changeDigest } from "../../flows/digests/change-digest.ts";
import { ADMIN } from "../world/people.ts";
import { actorOf, anyDeps, delivery, WORKSPACE, type World } from "../world/world.ts";

/**
 * Two channels want their digests at times of their own: one at an hour that the clocks skip in March, one on a Tuesday,
 * when it is late after the outage but not too late.
 */
const TIMES = [
  { target: "C1EUROPE", time: { weekday: 7, time: "02:30", timeZone: "Europe/Berlin" } },
  { target: "C2AMERICAS", time: { weekday: 2, time: "09:00", timeZone: "America/New_York" } },
];

export function chooseDigests(world: World): void {
  for (const { target, time } of TIMES) {
    const happen = async () => {
      const who = { workspaceId: WORKSPACE, actor: actorOf(world, ADMIN), delivery: delivery(world) };
      const changed = await changeDigest(anyDeps(world), who, { target, isOn: true, time });
      if (!changed.ok) throw new Error(`a digest was refused: ${JSON.stringify(changed.refusal)}`);
    };
    world.agenda.add({ at: world.plan.begins, byPerson: true, happen });
  }
}
