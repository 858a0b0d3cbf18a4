import type { AccessRefusal } from "../../domain/refusals.ts";
import type { WorkspaceKnock } from "../change-workspace.ts";
import type { Deps, Outcome } from "../ports.ts";
import { rememberDelivery } from "../remember-delivery.ts";
import { deniedInWorkspace } from "../settings/denied-in-workspace.ts";
import { type DigestOf, isLead } from "./compose-digest.ts";
import { drawDigest } from "./draw-digest.ts";

export type PostedNow =
  | { readonly kind: "refused"; readonly refusal: AccessRefusal; readonly duplicate: boolean }
  | { readonly kind: "duplicate" | "nothing-to-say" }
  | { readonly kind: "asked"; readonly outcome: Outcome<unknown> };

/** A digest at once, because somebody asked for it: once a delivery, and beside the one of the week. */
export async function postDigestNow(
  deps: Deps,
  { workspaceId, actor, delivery }: Pick<WorkspaceKnock, "workspaceId" | "actor" | "delivery">,
  { target, timeZone }: Pick<DigestOf, "target" | "timeZone">,
): Promise<PostedNow> {
  const denied = await deniedInWorkspace(deps, { workspaceId, actor, delivery, action: "digest.change" });
  if (denied !== null) return { kind: "refused", refusal: denied.refusal, duplicate: denied.duplicate };
  if (await rememberDelivery(deps, { workspaceId, delivery })) return { kind: "duplicate" };
  const drawn = await drawDigest(deps, { workspaceId, target, timeZone });
  if (drawn === null) return { kind: "nothing-to-say" };
  const channel = isLead(target)
    ? await deps.slack.openDirect(workspaceId, target)
    : { ok: true as const, value: target };
  if (!channel.ok) return { kind: "asked", outcome: channel };
  const message = { channelId: channel.value, threadTs: null, key: `digest-now/${delivery}`, body: drawn.body };
  return { kind: "asked", outcome: await deps.slack.post(workspaceId, message) };
}
