import type { Block, Values } from "../contract.ts";
import { stateValues } from "../shapes/element-state.ts";
import { messageJson } from "../shapes/message-json.ts";
import { viewJson } from "../shapes/view-json.ts";
import type { AppRecord } from "../state/apps.ts";
import { findConversation, nameInPayload } from "../state/conversations.ts";
import type { Conversation, StoredMessage, ViewRecord } from "../state/model.ts";
import { issueResponseUrl } from "../state/response-urls.ts";
import { modalStack } from "../state/views.ts";
import { type Actor, installedApp } from "./actor.ts";

/** Where a person acts: a message or a view, and the app that it belongs to. */
export type Surface = {
  readonly app: AppRecord;
  readonly blocks: readonly Block[];
  /** Key of what the person typed there: a view id, or `channel:ts`. */
  readonly key: string;
  readonly at:
    | { readonly kind: "view"; readonly view: ViewRecord }
    | { readonly kind: "message"; readonly conversation: Conversation; readonly message: StoredMessage };
};

export type Place = { readonly channel: string; readonly ts: string } | { readonly view: string };

/** The message or view, if this person can see and use it; else why not. */
export function findSurface(actor: Actor, place: Place): Surface | { readonly error: string } {
  const { workspace, person } = actor;
  if ("view" in place) {
    const view = workspace.views.get(place.view);
    if (view === undefined || view.user !== person.id) return { error: "no_such_view" };
    if (view.type === "modal" && modalStack(workspace, person.id).at(-1) !== view) return { error: "view_is_covered" };
    const installed = installedApp(actor, view.appId);
    if (installed === null) return { error: "app_not_installed" };
    return { app: installed.app, blocks: view.body.blocks, key: view.id, at: { kind: "view", view } };
  }
  const conversation = findConversation(workspace, place.channel);
  if (conversation === undefined) return { error: `no_such_channel: ${place.channel}` };
  if (!conversation.members.has(person.id)) return { error: "not_in_channel" };
  const message = conversation.messages.find(
    ({ ts, ephemeralTo }) => ts === place.ts && (ephemeralTo === null || ephemeralTo === person.id),
  );
  if (message === undefined) return { error: "no_such_message" };
  const installed = installedApp(actor, message.appId);
  if (installed === null) return { error: "message_has_no_app" };
  return {
    app: installed.app,
    blocks: message.blocks,
    key: `${conversation.id}:${message.ts}`,
    at: { kind: "message", conversation, message },
  };
}

/** The part of an interaction payload that says where it happened. Slack leaves out the text of ephemeral messages. */
export function surfacePayload({ world, workspace, person }: Actor, { app, blocks, at }: Surface, typed: Values) {
  const values = stateValues(blocks, typed);
  if (at.kind === "view") {
    return { container: { type: "view", view_id: at.view.id }, view: viewJson(world, at.view, values) };
  }
  const { conversation, message } = at;
  const ephemeral = message.ephemeralTo !== null;
  return {
    container: {
      type: "message",
      message_ts: message.ts,
      channel_id: conversation.id,
      is_ephemeral: ephemeral,
      ...(message.threadTs === null ? {} : { thread_ts: message.threadTs }),
    },
    channel: { id: conversation.id, name: nameInPayload(conversation) },
    ...(ephemeral ? {} : { message: messageJson(world, workspace, conversation, message) }),
    state: { values },
    response_url: issueResponseUrl(world, {
      workspace: workspace.id,
      appId: app.id,
      user: person.id,
      channel: conversation.id,
      ts: message.ts,
    }),
  };
}
