import { beginWork } from "../flows/due/begin-work.ts";
import type { Deps } from "../flows/ports.ts";
import { WORKSPACE } from "./world/world.ts";

/** What a process of the bot asks for when it starts. */
export function startReplica(deps: Deps): Promise<void> {
  return beginWork(deps, WORKSPACE);
}
