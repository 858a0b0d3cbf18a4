import { z } from "zod";
import { readViewBody } from "../api/view-body.ts";
import { validateResponseAction } from "../block-kit/validate-response-action.ts";
import type { ActResult, Values } from "../contract.ts";
import { deliver } from "../deliveries/deliver.ts";
import { isEmptyState, stateValues } from "../shapes/element-state.ts";
import { elementsOf } from "../shapes/elements.ts";
import { viewJson } from "../shapes/view-json.ts";
import type { ViewRecord } from "../state/model.ts";
import { toast } from "../state/notifications.ts";
import { issueResponseUrl } from "../state/response-urls.ts";
import { issueTrigger } from "../state/triggers.ts";
import { rememberTyped } from "../state/typed-values.ts";
import { changeView, dropModals, modalStack, openModal, STACK_LIMIT, showErrors } from "../state/views.ts";
import { type Actor, payloadHead } from "./actor.ts";
import { checkTyped } from "./check-typed.ts";
import { explainFailure } from "./explain-failure.ts";
import { findSurface } from "./surface.ts";

/** A person presses the submit button of the modal that is on top. */
export async function submit(actor: Actor, viewId: string, given: Values): Promise<ActResult> {
  const { world, workspace, person } = actor;
  const surface = findSurface(actor, { view: viewId });
  if ("error" in surface) return { ok: false, error: surface.error };
  if (surface.at.kind !== "view" || surface.at.view.type !== "modal") return { ok: false, error: "not_a_modal" };
  const { view } = surface.at;
  if (view.body.submit === undefined) return { ok: false, error: "no_submit_button" };
  const typed = checkTyped(actor, surface.blocks, given);
  if (!typed.ok) return typed;
  const values = stateValues(surface.blocks, rememberTyped(world.typed, person.id, view.id, typed.values));
  const empty = elementsOf(surface.blocks).find(
    ({ block, element }) =>
      block.type === "input" &&
      block.optional !== true &&
      isEmptyState(values[block.block_id ?? ""]?.[element.action_id]),
  );
  if (empty !== undefined) return { ok: false, error: `required_input_empty: ${empty.block.block_id}` };
  showErrors(world, view, {});
  const outcome = await deliver(world, {
    app: surface.app,
    workspace: workspace.id,
    name: "view_submission",
    envelope: {
      type: "interactive",
      accepts_response_payload: true,
      payload: {
        type: "view_submission",
        ...payloadHead(actor, surface.app),
        trigger_id: issueTrigger(world, {
          workspace: workspace.id,
          appId: surface.app.id,
          user: person.id,
          view: view.id,
        }),
        view: viewJson(world, view, values),
        response_urls: responseUrls(actor, view, values),
      },
    },
  });
  if (outcome.kind === "failed") return explainFailure(actor, outcome, "modal");
  const answered = follow(actor, view, outcome.body, outcome.n);
  return { ...answered, ackMs: outcome.ms };
}

const actionSchema = z.object({
  response_action: z.enum(["clear", "errors", "update", "push"]),
  errors: z.record(z.string(), z.string()).optional(),
  view: z.unknown().optional(),
});

/** Does what the app answered: close, show errors, show another view, clear. A wrong answer shows as Slack shows it. */
function follow(actor: Actor, view: ViewRecord, body: unknown, n: number): ActResult {
  const { world, workspace, person } = actor;
  const refuse = (error: string, messages: readonly string[]): ActResult => {
    world.journal.violate({ n, name: "view_submission", error, messages });
    toast(world, workspace, person.id, "We had some trouble connecting. Try again?");
    return { ok: false, error: "invalid_response_action" };
  };
  const [problem] = validateResponseAction(body, view.body).problems;
  if (problem !== undefined) return refuse(problem.error, problem.messages);
  const height = modalStack(workspace, person.id).findIndex((open) => open.id === view.id);
  if (height === -1) return { ok: true };
  if (typeof body !== "object" || body === null || !("response_action" in body)) {
    dropModals(world, workspace, person.id, height);
    return { ok: true };
  }
  const answer = actionSchema.parse(body);
  switch (answer.response_action) {
    case "clear":
      dropModals(world, workspace, person.id, 0);
      return { ok: true };
    case "errors":
      showErrors(world, view, answer.errors ?? {});
      return { ok: true };
    case "update":
      changeView(world, view, readViewBody(workspace, answer.view, "modal"));
      return { ok: true };
    case "push":
      if (height + 1 >= STACK_LIMIT) return refuse("push_limit_reached", []);
      openModal(world, workspace, view.appId, person.id, readViewBody(workspace, answer.view, "modal"), "push");
      return { ok: true };
  }
}

/** For conversation menus with `response_url_enabled`: a way to post where the person chose. */
function responseUrls({ world, workspace, person }: Actor, view: ViewRecord, values: Values) {
  return elementsOf(view.body.blocks).flatMap(({ block, element }) => {
    if (element.response_url_enabled !== true || block.block_id === undefined) return [];
    const state = values[block.block_id]?.[element.action_id];
    const channel = state?.selected_conversation ?? state?.selected_channel;
    if (typeof channel !== "string") return [];
    const url = issueResponseUrl(world, {
      workspace: workspace.id,
      appId: view.appId,
      user: person.id,
      channel,
      ts: null,
    });
    return [{ block_id: block.block_id, action_id: element.action_id, channel_id: channel, response_url: url }];
  });
}
