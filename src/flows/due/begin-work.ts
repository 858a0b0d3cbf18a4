import { listDigests } from "../../store/digests/list-digests.ts";
import { digestDueStatement } from "../digests/digest-due.ts";
import { resumeStatements } from "../installs/resume-work.ts";
import { nagsStatement } from "../nags/nag-keys.ts";
import type { Deps } from "../ports.ts";
import { publishHeadStatement } from "../record/publish-head.ts";

/** What a process asks for when it starts, so that nothing that time drives stays undone because a row was lost or parked. */
export async function beginWork(deps: Pick<Deps, "db" | "now" | "newId">, workspaceId: string): Promise<void> {
  const { db, now } = deps;
  const digests = await listDigests(db, workspaceId);
  await db.commit([
    ...(await resumeStatements(deps, workspaceId)),
    publishHeadStatement(deps, workspaceId, now()),
    nagsStatement(deps, workspaceId, now()),
    ...digests.map((digest) => digestDueStatement(deps, digest, now())),
  ]);
}
