import { startModal } from "../../../blocks/modals.ts";
import { type StartTyped, startView } from "../../../blocks/views/start-view.ts";
import { availableTemplates } from "../../flows/available-templates.ts";
import type { Door } from "../door.ts";
import type { ViewPayload } from "../knock/payloads.ts";
import { nothing, type Reply, redraw, window } from "../knock/replies.ts";
import { typedSoFar } from "../knock/typed-so-far.ts";
import type { Visitor } from "../knock/visit.ts";

/** The form that starts a review, with whatever is known filled in. */
export async function openStart(door: Door, visit: Visitor, known: StartTyped = {}): Promise<Reply> {
  const templates = await availableTemplates(door.deps, visit.workspaceId);
  const typed = { lead: visit.actor.id, timeZone: visit.actor.timeZone ?? "UTC", ...known };
  return window(startView({ channelId: channelToStartIn(visit), templates, typed }));
}

/** Another template was picked: its sections are shown. */
export async function previewTemplate(
  door: Door,
  visit: Visitor & { readonly view: ViewPayload | null },
): Promise<Reply> {
  const { view } = visit;
  const metadata = view === null ? undefined : startModal.metadata(view);
  if (view === null || metadata === undefined) return nothing("no-form");
  const templates = await availableTemplates(door.deps, visit.workspaceId);
  return redraw(startView({ channelId: metadata.channelId, templates, typed: typedSoFar(startModal, view) }));
}

/** A review lives in a channel: a direct message or a shortcut from nowhere is none, so the form asks. */
export function channelToStartIn({ channelId }: Pick<Visitor, "channelId">): string | null {
  return channelId !== null && /^[CG]/.test(channelId) ? channelId : null;
}
