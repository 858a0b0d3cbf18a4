import { stateValues } from "../shapes/element-state.ts";
import { viewJson } from "../shapes/view-json.ts";
import { findPerson } from "../state/create-workspace.ts";
import type { ViewBody, ViewRecord } from "../state/model.ts";
import { exchangeTrigger, type Trigger } from "../state/triggers.ts";
import { typedSoFar } from "../state/typed-values.ts";
import { changeView, homeOf, modalStack, openModal, publishHome, STACK_LIMIT } from "../state/views.ts";
import { type BotCall, botMethod, type Method, type Reply, tier4 } from "./method.ts";
import { objectOrJson, text } from "./params.ts";
import { SlackError } from "./slack-error.ts";
import { readViewBody } from "./view-body.ts";

const spec = { perMinute: tier4, scopes: [] };

export const viewMethods: readonly Method[] = [
  botMethod({ name: "views.open", ...spec, params: { trigger_id: text, view: objectOrJson } }, (call, params) => {
    const body = freshBody(call, params.view);
    const trigger = exchange(call, params.trigger_id);
    if (trigger.view !== null && call.workspace.views.has(trigger.view)) {
      throw new SlackError("invalid_trigger_id", ["[ERROR] this trigger comes from an open modal: use views.push"]);
    }
    return shown(call, openModal(call.world, call.workspace, call.app.id, trigger.user, body, "root"));
  }),
  botMethod({ name: "views.push", ...spec, params: { trigger_id: text, view: objectOrJson } }, (call, params) => {
    const body = freshBody(call, params.view);
    const trigger = exchange(call, params.trigger_id);
    const stack = modalStack(call.workspace, trigger.user);
    if (!stack.some(({ id }) => id === trigger.view)) throw new SlackError("not_found");
    if (stack.length >= STACK_LIMIT) throw new SlackError("push_limit_reached");
    return shown(call, openModal(call.world, call.workspace, call.app.id, trigger.user, body, "push"));
  }),
  botMethod(
    {
      name: "views.update",
      ...spec,
      params: { view_id: text.optional(), external_id: text.optional(), hash: text.optional(), view: objectOrJson },
    },
    (call, params) => {
      if ((params.view_id === undefined) === (params.external_id === undefined)) {
        throw new SlackError("invalid_arguments", ["[ERROR] exactly one of view_id and external_id is required"]);
      }
      const mine = [...call.workspace.views.values()].filter(({ appId }) => appId === call.app.id);
      const view = mine.find(({ id, body }) =>
        params.view_id === undefined ? body.external_id === params.external_id : id === params.view_id,
      );
      const body = freshBody(call, params.view, view);
      if (view === undefined) throw new SlackError("not_found");
      checkHash(view, params.hash);
      changeView(call.world, view, body);
      return shown(call, view);
    },
  ),
  botMethod(
    { name: "views.publish", ...spec, params: { user_id: text, hash: text.optional(), view: objectOrJson } },
    (call, params) => {
      const { world, workspace, app } = call;
      const person = findPerson(workspace, params.user_id);
      if (person === undefined) throw new SlackError("user_not_found");
      if (app.manifest.features?.app_home?.home_tab_enabled !== true) throw new SlackError("not_enabled");
      const existing = homeOf(workspace, app.id, person.id);
      const body = freshBody(call, params.view, existing, "home");
      if (existing !== undefined) checkHash(existing, params.hash);
      return shown(call, publishHome(world, workspace, app.id, person.id, body));
    },
  ),
];

function exchange({ world, app, workspace }: BotCall, id: string): Trigger {
  const trigger = exchangeTrigger(world, id, { appId: app.id, workspace: workspace.id });
  if (typeof trigger === "string") throw new SlackError(trigger);
  return trigger;
}

/** A body that Slack accepts; its external_id must be free, or be this view's own. */
function freshBody(
  { workspace }: BotCall,
  raw: unknown,
  own?: ViewRecord,
  type: "modal" | "home" = own?.type ?? "modal",
): ViewBody {
  const body = readViewBody(workspace, raw, type);
  const { external_id: externalId } = body;
  const taken =
    externalId !== undefined &&
    externalId !== "" &&
    [...workspace.views.values()].some((view) => view !== own && view.body.external_id === externalId);
  if (taken) throw new SlackError("duplicate_external_id");
  return body;
}

function checkHash(view: ViewRecord, hash: string | undefined): void {
  if (hash !== undefined && hash !== view.hash) throw new SlackError("hash_conflict");
}

function shown({ world }: BotCall, view: ViewRecord): Reply {
  return { view: viewJson(world, view, stateValues(view.body.blocks, typedSoFar(world.typed, view.user, view.id))) };
}
