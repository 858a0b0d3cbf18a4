import type { ActResult } from "../contract.ts";
import { deliver } from "../deliveries/deliver.ts";
import { messageJson } from "../shapes/message-json.ts";
import { nameInPayload } from "../state/conversations.ts";
import { findMessage, nextTs } from "../state/messages.ts";
import type { Conversation } from "../state/model.ts";
import { issueResponseUrl } from "../state/response-urls.ts";
import { issueTrigger } from "../state/triggers.ts";
import { type Actor, commandApps, payloadHead } from "./actor.ts";
import { explainFailure } from "./explain-failure.ts";

/** A person picks a shortcut of the app: from the search bar, or from a message's menu. */
export async function pickShortcut(
  actor: Actor,
  callbackId: string,
  on: { conversation: Conversation; ts: string } | null,
): Promise<ActResult> {
  const { world, workspace, person } = actor;
  const type = on === null ? "global" : "message";
  const app = commandApps(actor).find((installed) =>
    installed.app.manifest.features?.shortcuts?.some(
      (shortcut) => shortcut.callback_id === callbackId && shortcut.type === type,
    ),
  )?.app;
  if (app === undefined) return { ok: false, error: `no_such_shortcut: ${callbackId}` };
  const message = on === null ? undefined : findMessage(on.conversation, on.ts);
  if (on !== null && message === undefined) return { ok: false, error: "no_such_message" };
  const place =
    on === null || message === undefined
      ? { type: "shortcut" }
      : {
          type: "message_action",
          channel: { id: on.conversation.id, name: nameInPayload(on.conversation) },
          message_ts: message.ts,
          message: messageJson(world, workspace, on.conversation, message),
          response_url: issueResponseUrl(world, {
            workspace: workspace.id,
            appId: app.id,
            user: person.id,
            channel: on.conversation.id,
            ts: null,
          }),
        };
  const outcome = await deliver(world, {
    app,
    workspace: workspace.id,
    name: place.type,
    envelope: {
      type: "interactive",
      accepts_response_payload: false,
      payload: {
        ...place,
        ...payloadHead(actor, app),
        callback_id: callbackId,
        trigger_id: issueTrigger(world, { workspace: workspace.id, appId: app.id, user: person.id, view: null }),
        action_ts: nextTs(world),
      },
    },
  });
  return outcome.kind === "acked" ? { ok: true, ackMs: outcome.ms } : explainFailure(actor, outcome, "shortcut");
}
