import type { DigestSubscription } from "../../domain/digest/digest.ts";
import { loadDigest } from "../../store/digests/load-digest.ts";
import type { Deps } from "../ports.ts";

/** What is set of a digest; undefined: nothing was ever. */
export function viewDigest(
  { db }: Pick<Deps, "db">,
  workspaceId: string,
  target: string,
): Promise<DigestSubscription | undefined> {
  return loadDigest(db, workspaceId, target);
}
