import type { Values } from "../contract.ts";
import type { ViewRecord } from "../state/model.ts";
import type { World } from "../state/world.ts";

/** A view as views.* and the interaction payloads give it. `values`: what the person has typed and chosen. */
export function viewJson(world: World, view: ViewRecord, values: Values): Record<string, unknown> {
  const { body } = view;
  return {
    id: view.id,
    team_id: view.workspace,
    type: view.type,
    blocks: body.blocks,
    private_metadata: body.private_metadata ?? "",
    callback_id: body.callback_id ?? "",
    state: { values },
    hash: view.hash,
    title:
      body.title === undefined
        ? { type: "plain_text", text: "View Title", emoji: true }
        : { emoji: true, ...body.title },
    clear_on_close: body.clear_on_close ?? false,
    notify_on_close: body.notify_on_close ?? false,
    close: body.close === undefined ? null : { emoji: true, ...body.close },
    submit: body.submit === undefined ? null : { emoji: true, ...body.submit },
    previous_view_id: view.previous,
    root_view_id: view.root,
    app_id: view.appId,
    external_id: body.external_id ?? "",
    app_installed_team_id: view.workspace,
    bot_id: world.apps.get(view.appId)?.installs.get(view.workspace)?.botId ?? "",
  };
}
