import type { Actor } from "../../domain/permissions.ts";
import type { Item } from "../../domain/review.ts";
import { itemsWithWaivers } from "../../store/reviews/items-with-waivers.ts";
import type { ReviewHead } from "../../store/reviews/review-head.ts";
import { onlyInSight } from "../only-in-sight.ts";
import type { Deps } from "../ports.ts";

export type ListedWaiver = { readonly review: ReviewHead; readonly item: Item };

/** The items that are waived, were until lately, or that somebody asks a waiver for; only of reviews that the reader may see. What ends first goes first. */
export async function listWaivers(
  deps: Pick<Deps, "db" | "slack">,
  sight: { workspaceId: string; actor: Actor; here: string | null },
): Promise<readonly ListedWaiver[]> {
  const found = await itemsWithWaivers(deps.db, sight.workspaceId);
  const visible = await onlyInSight(deps, sight, found, ({ review }) => review.channelId);
  return visible.toSorted((a, b) => endOf(a.item).localeCompare(endOf(b.item)));
}

function endOf({ waiver, waiverRequest }: Item): string {
  return waiver?.state === "in-force" ? waiver.expiresAt : (waiverRequest?.expiresAt ?? waiver?.expiresAt ?? "");
}
