import { DEFAULT_DIGEST_TIME } from "../../domain/digest/digest.ts";
import { nextDigest } from "../../domain/digest/next-digest.ts";
import type { Review } from "../../domain/review.ts";
import type { Statement } from "../../store/database.ts";
import { firstDigestStatement } from "../../store/digests/digest-statement.ts";
import type { Deps } from "../ports.ts";
import { digestDueStatement } from "./digest-due.ts";

/** Digests are on by themselves, for the channel of a review and for its lead, unless somebody has said otherwise. */
export function digestStatements(
  deps: Pick<Deps, "db" | "now" | "newId">,
  { workspaceId, timeZone }: Pick<Review, "workspaceId" | "timeZone">,
  targets: readonly string[],
): readonly Statement[] {
  const now = deps.now();
  const time = { ...DEFAULT_DIGEST_TIME, timeZone };
  const { at } = nextDigest(time, now);
  return targets.flatMap((target) => [
    firstDigestStatement(deps.db, {
      workspaceId,
      target,
      time,
      isOn: true,
      changedBy: "readiness",
      changedAt: now,
    }),
    digestDueStatement(deps, { workspaceId, target }, at),
  ]);
}
