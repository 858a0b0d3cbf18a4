import type { ActResult } from "../contract.ts";
import { deliver } from "../deliveries/deliver.ts";
import { stateValues } from "../shapes/element-state.ts";
import { viewJson } from "../shapes/view-json.ts";
import { typedSoFar } from "../state/typed-values.ts";
import { dropModals, modalStack } from "../state/views.ts";
import { type Actor, installedApp, payloadHead } from "./actor.ts";

/** A person closes the modal on top, or all of them. The app hears of it where a view asked for `notify_on_close`. */
export async function closeModal(actor: Actor, viewId: string, all: boolean): Promise<ActResult> {
  const { world, workspace, person } = actor;
  const stack = modalStack(workspace, person.id);
  const top = stack.at(-1);
  if (top === undefined || top.id !== viewId) return { ok: false, error: "view_is_not_on_top" };
  const clears = all || top.body.clear_on_close === true;
  const typed = new Map(stack.map((view) => [view.id, typedSoFar(world.typed, person.id, view.id)]));
  const closed = dropModals(world, workspace, person.id, clears ? 0 : stack.length - 1);
  let ackMs: number | undefined;
  for (const view of closed) {
    const installed = installedApp(actor, view.appId);
    if (view.body.notify_on_close !== true || installed === null) continue;
    const outcome = await deliver(world, {
      app: installed.app,
      workspace: workspace.id,
      name: "view_closed",
      envelope: {
        type: "interactive",
        accepts_response_payload: false,
        payload: {
          type: "view_closed",
          ...payloadHead(actor, installed.app),
          view: viewJson(world, view, stateValues(view.body.blocks, typed.get(view.id) ?? {})),
          is_cleared: clears,
        },
      },
    });
    if (outcome.kind === "acked") ackMs = outcome.ms;
  }
  return ackMs === undefined ? { ok: true } : { ok: true, ackMs };
}
