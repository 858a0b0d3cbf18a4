import type { Deps } from "../flows/ports.ts";
import { publishHeadStatement } from "../flows/record/publish-head.ts";
import { WORKSPACE } from "./world/world.ts";

/** What a process of the bot asks for when it starts. */
export async function startReplica(deps: Deps): Promise<void> {
  await deps.db.commit([publishHeadStatement(deps, WORKSPACE, deps.now())]);
}
