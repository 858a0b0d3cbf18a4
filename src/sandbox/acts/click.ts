import type { ActResult, Json, Values } from "../contract.ts";
import { deliver } from "../deliveries/deliver.ts";
import { valueKey } from "../shapes/element-state.ts";
import type { Element } from "../shapes/elements.ts";
import { findElement } from "../shapes/elements.ts";
import { nextTs } from "../state/messages.ts";
import { issueTrigger } from "../state/triggers.ts";
import { rememberTyped } from "../state/typed-values.ts";
import { type Actor, payloadHead } from "./actor.ts";
import { checkTyped } from "./check-typed.ts";
import { checkValue, optionsOf } from "./check-value.ts";
import { explainFailure } from "./explain-failure.ts";
import { findSurface, type Place, surfacePayload } from "./surface.ts";

export type Click = {
  readonly on: Place;
  readonly blockId: string;
  readonly actionId: string;
  readonly chosen?: { readonly [key: string]: Json };
  readonly values?: Values;
};

/** A person presses a button or chooses something: one block_actions delivery. */
export async function click(
  actor: Actor,
  { on, blockId, actionId, chosen = {}, values = {} }: Click,
): Promise<ActResult> {
  const { world, workspace, person } = actor;
  const surface = findSurface(actor, on);
  if ("error" in surface) return { ok: false, error: surface.error };
  const placed = findElement(surface.blocks, blockId, actionId);
  if (placed === undefined) return { ok: false, error: `no_such_element: ${blockId}/${actionId}` };
  const { block, element } = placed;
  if (block.type === "input" && block.dispatch_action !== true)
    return { ok: false, error: `does_not_dispatch: ${blockId}/${actionId}` };
  const choice = choose(actor, element, chosen);
  if (!choice.ok) return { ok: false, error: `${choice.error}: ${blockId}/${actionId}` };
  const typed = checkTyped(actor, surface.blocks, values);
  if (!typed.ok) return typed;
  const key = valueKey(element.type);
  const own: Values = key === undefined ? {} : { [blockId]: { [actionId]: { type: element.type, ...choice.given } } };
  rememberTyped(world.typed, person.id, surface.key, typed.values);
  const all = rememberTyped(world.typed, person.id, surface.key, own);
  const outcome = await deliver(world, {
    app: surface.app,
    workspace: workspace.id,
    name: "block_actions",
    envelope: {
      type: "interactive",
      accepts_response_payload: false,
      payload: {
        type: "block_actions",
        ...payloadHead(actor, surface.app),
        ...surfacePayload(actor, surface, all),
        trigger_id: issueTrigger(world, {
          workspace: workspace.id,
          appId: surface.app.id,
          user: person.id,
          view: surface.at.kind === "view" && surface.at.view.type === "modal" ? surface.at.view.id : null,
        }),
        actions: [{ ...carried(element), block_id: blockId, ...choice.given, action_ts: nextTs(world) }],
      },
    },
  });
  return outcome.kind === "acked" ? { ok: true, ackMs: outcome.ms } : explainFailure(actor, outcome, "click");
}

type Choice =
  | { readonly ok: true; readonly given: { readonly [key: string]: Json } }
  | { readonly ok: false; readonly error: string };

/** What the person chose, in the form in which Slack sends it in the action. */
function choose(actor: Actor, element: Element, chosen: { readonly [key: string]: Json }): Choice {
  if (element.type === "overflow") {
    const { selected_option: selected } = chosen;
    const wanted =
      typeof selected === "object" && selected !== null && "value" in selected ? selected.value : undefined;
    const option = optionsOf(element).find(({ value }) => value === wanted);
    return option === undefined
      ? { ok: false, error: "no_such_option" }
      : { ok: true, given: { selected_option: JSON.parse(JSON.stringify(option)) } };
  }
  const key = valueKey(element.type);
  if (key === undefined)
    return Object.keys(chosen).length === 0 ? { ok: true, given: {} } : { ok: false, error: "nothing_to_choose" };
  const checked = checkValue(actor, element, chosen);
  if (!checked.ok) return checked;
  const { type: _, ...given } = checked.state;
  return { ok: true, given };
}

/** The parts of the element that Slack repeats in the action. */
function carried(element: Element): Record<string, unknown> {
  const repeated = [
    "type",
    "action_id",
    "text",
    "value",
    "style",
    "url",
    "placeholder",
    "initial_option",
    "initial_options",
    "initial_date",
    "initial_time",
    "initial_user",
    "initial_users",
    "initial_channel",
    "initial_conversation",
  ];
  return Object.fromEntries(repeated.flatMap((key) => (element[key] === undefined ? [] : [[key, element[key]]])));
}
