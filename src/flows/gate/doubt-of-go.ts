import { gateOf } from "../../domain/gate/gate.ts";
import type { Review } from "../../domain/review.ts";
import type { Instant } from "../../domain/time/time.ts";
import { DatabaseDamaged } from "../../store/database.ts";
import { isAsRecorded } from "../../store/reviews/is-as-recorded.ts";
import { recordedSettings } from "../../store/settings/recorded-settings.ts";
import type { Deps } from "../ports.ts";
import type { Release } from "./judge-release.ts";

/**
 * Why a go that the rows give is none by the record: rows or entries were damaged, or changed behind the bot. Null:
 * replaying the record gives the same go for the same release. A no-go needs no proof.
 */
export async function doubtOfGo(
  { db }: Pick<Deps, "db">,
  { workspaceId, service, version, sha = null }: Release,
  { review, asOf }: { readonly review: Review; readonly asOf: Instant },
): Promise<Error | null> {
  const isAsked = review.workspaceId === workspaceId && review.service === service && review.version === version;
  if (!isAsked || !(await isAsRecorded(db, review))) return doubt(`the review ${review.id} is not what its log says`);
  const { freezes } = await recordedSettings(db, workspaceId);
  if (gateOf(review, asOf, freezes, sha).decision === "go") return null;
  return doubt(`the settings of ${workspaceId} are not what the record says`);
}

function doubt(found: string): Error {
  return new DatabaseDamaged("NOT_AS_RECORDED", found);
}
