import { idOfChoice } from "../../../blocks/fields/choice-value.ts";
import { startModal } from "../../../blocks/modals.ts";
import { type StartTyped, startView } from "../../../blocks/views/start-view.ts";
import { ownersByRole, type RoleShare, roleShares } from "../../domain/review/owners-by-role.ts";
import type { Template } from "../../domain/template.ts";
import { availableTemplates } from "../../flows/available-templates.ts";
import { viewSettings } from "../../flows/settings/view-settings.ts";
import type { Door } from "../door.ts";
import type { ViewPayload } from "../knock/payloads.ts";
import { nothing, type Reply, redraw, window } from "../knock/replies.ts";
import { typedSoFar } from "../knock/typed-so-far.ts";
import type { Visitor } from "../knock/visit.ts";

/** The form that starts a review, with whatever is known filled in. */
export async function openStart(door: Door, visit: Visitor, known: StartTyped = {}): Promise<Reply> {
  const templates = await availableTemplates(door.deps, visit.workspaceId);
  const typed = { lead: visit.actor.id, timeZone: visit.actor.timeZone ?? "UTC", ...known };
  const byRole = await sharesOf(door, visit, templates, typed);
  return window(startView({ channelId: channelToStartIn(visit), templates, typed, byRole }));
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
  const typed = typedSoFar(startModal, view);
  const byRole = await sharesOf(door, visit, templates, typed);
  return redraw(startView({ channelId: metadata.channelId, templates, typed, byRole }));
}

/** Who would get what by role, if nothing came along from the last review. */
async function sharesOf(
  { deps }: Door,
  { workspaceId }: Visitor,
  templates: readonly Template[],
  { template: choice, service = "" }: StartTyped,
): Promise<readonly RoleShare[]> {
  const id = choice === undefined ? undefined : idOfChoice(templates, choice);
  const template = templates.find((known) => known.id === id) ?? templates[0];
  if (template === undefined) return [];
  const settings = await viewSettings(deps, workspaceId);
  const { fourEyes } = settings;
  return roleShares(template, ownersByRole(settings, service, template), { carried: new Map(), fourEyes });
}

/** A review lives in a channel: a direct message or a shortcut from nowhere is none, so the form asks. */
export function channelToStartIn({ channelId }: Pick<Visitor, "channelId">): string | null {
  return channelId !== null && /^[CG]/.test(channelId) ? channelId : null;
}
