import { digestMessage } from "../../../blocks/digests/digest-message.ts";
import type { MessageBody } from "../../../blocks/message-body.ts";
import type { DigestSnapshot } from "../../domain/digest/digest.ts";
import { snapshotOf } from "../../domain/digest/weekly-digest.ts";
import { linksTo } from "../links-to.ts";
import type { Deps } from "../ports.ts";
import { composeDigest, type DigestOf } from "./compose-digest.ts";

export type DrawnDigest = { readonly body: MessageBody; readonly snapshot: DigestSnapshot };

/** The message that a digest would be now; null: no review is going on there. */
export async function drawDigest(deps: Deps, of: DigestOf): Promise<DrawnDigest | null> {
  const digest = await composeDigest(deps, of);
  if (digest === null) return null;
  const links = await linksTo(
    deps,
    digest.reviews.map(({ review }) => review.id),
  );
  return { body: digestMessage(digest, { now: deps.now(), links }), snapshot: snapshotOf(digest) };
}
