import { z } from "zod";
import { validateOptions } from "../block-kit/validate-options.ts";
import type { ActResult } from "../contract.ts";
import { deliver } from "../deliveries/deliver.ts";
import { findElement } from "../shapes/elements.ts";
import { typedSoFar } from "../state/typed-values.ts";
import { type Actor, payloadHead } from "./actor.ts";
import { findSurface, type Place, surfacePayload } from "./surface.ts";

const answerSchema = z.object({ options: z.array(z.json()).optional(), option_groups: z.array(z.json()).optional() });

/** A person types into a menu whose options come from the app. Answers with `options`, or with its groups. */
export async function suggest(
  actor: Actor,
  on: Place,
  blockId: string,
  actionId: string,
  typed: string,
): Promise<ActResult> {
  const { world, workspace, person } = actor;
  const surface = findSurface(actor, on);
  if ("error" in surface) return { ok: false, error: surface.error };
  const element = findElement(surface.blocks, blockId, actionId)?.element;
  if (element?.type !== "external_select" && element?.type !== "multi_external_select")
    return { ok: false, error: `no_such_menu: ${blockId}/${actionId}` };
  const shortest = typeof element.min_query_length === "number" ? element.min_query_length : 3;
  if (typed.length < shortest) return { ok: true, options: [] };
  const {
    state: _,
    response_url: __,
    ...where
  } = {
    state: null,
    response_url: null,
    ...surfacePayload(actor, surface, typedSoFar(world.typed, person.id, surface.key)),
  };
  const outcome = await deliver(world, {
    app: surface.app,
    workspace: workspace.id,
    name: "block_suggestion",
    envelope: {
      type: "interactive",
      accepts_response_payload: true,
      payload: {
        type: "block_suggestion",
        ...payloadHead(actor, surface.app),
        ...where,
        block_id: blockId,
        action_id: actionId,
        value: typed,
      },
    },
  });
  if (outcome.kind === "failed")
    return { ok: false, error: outcome.reason === "http_timeout" ? "operation_timeout" : "dispatch_failed" };
  const [problem] = validateOptions(outcome.body).problems;
  if (problem !== undefined) {
    world.journal.violate({ n: outcome.n, name: "block_suggestion", error: problem.error, messages: problem.messages });
    return { ok: false, error: "invalid_options", ackMs: outcome.ms };
  }
  const { options, option_groups: groups } = answerSchema.parse(outcome.body);
  return { ok: true, options: options ?? groups ?? [], ackMs: outcome.ms };
}
