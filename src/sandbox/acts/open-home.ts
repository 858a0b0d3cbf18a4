import type { ActResult } from "../contract.ts";
import { emitEvent } from "../deliveries/emit-event.ts";
import { stateValues } from "../shapes/element-state.ts";
import { viewJson } from "../shapes/view-json.ts";
import { openDm } from "../state/conversations.ts";
import { homeOf } from "../state/views.ts";
import { type Actor, installedApps } from "./actor.ts";
import { outcomeOf } from "./outcome-of.ts";

/** A person opens the app's Home: one app_home_opened event. */
export async function openHome(actor: Actor): Promise<ActResult> {
  const { world, workspace, person } = actor;
  const installed = installedApps(actor)[0];
  if (installed === undefined || person.kind === "external") return { ok: false, error: "no_app" };
  const { app, install } = installed;
  const { conversation } = openDm(world, workspace, install.botUserId, person.id);
  const home = homeOf(workspace, app.id, person.id);
  const hasHome = app.manifest.features?.app_home?.home_tab_enabled === true;
  const outcomes = await emitEvent(world, workspace.id, {
    type: "app_home_opened",
    user: person.id,
    channel: conversation.id,
    tab: hasHome ? "home" : "messages",
    ...(home === undefined ? {} : { view: viewJson(world, home, stateValues(home.body.blocks, {})) }),
  });
  return outcomeOf(outcomes);
}
