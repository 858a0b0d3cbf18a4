import { SlackError } from "../api/slack-error.ts";
import type { ActResult } from "../contract.ts";
import { applyResponse } from "../deliveries/apply-response.ts";
import { deliver } from "../deliveries/deliver.ts";
import { nameInPayload } from "../state/conversations.ts";
import type { Conversation } from "../state/model.ts";
import { toast } from "../state/notifications.ts";
import { issueResponseUrl } from "../state/response-urls.ts";
import { issueTrigger } from "../state/triggers.ts";
import { type Actor, commandApps } from "./actor.ts";
import { linkNames } from "./link-names.ts";

/** A person types `/command words` in a conversation. */
export async function typeCommand(actor: Actor, conversation: Conversation, typed: string): Promise<ActResult> {
  const { world, workspace, person } = actor;
  if (conversation.archived) return { ok: false, error: "is_archived" };
  const [, word = "", text = ""] = /^(\/\S+)\s*([\s\S]*)$/.exec(typed.trim()) ?? [];
  const found = commandApps(actor).flatMap(({ app, install }) =>
    (app.manifest.features?.slash_commands ?? [])
      .filter(({ command }) => command === word)
      .map((command) => ({ app, install, command })),
  )[0];
  if (found === undefined) {
    toast(world, workspace, person.id, `${word === "" ? typed : word} is not a valid command.`);
    return { ok: false, error: "unknown_command" };
  }
  const { app, command } = found;
  const place = { app, workspace, channel: conversation.id, user: person.id, ts: null };
  const payload = {
    token: app.verificationToken,
    team_id: workspace.id,
    team_domain: workspace.domain,
    channel_id: conversation.id,
    channel_name: nameInPayload(conversation),
    user_id: person.id,
    user_name: person.handle,
    command: word,
    text: command.should_escape === true ? linkNames(workspace, text) : text,
    api_app_id: app.id,
    ...(workspace.enterprise === null
      ? {}
      : { enterprise_id: workspace.enterprise.id, enterprise_name: workspace.enterprise.name }),
    is_enterprise_install: String(found.install.enterprise !== null),
    response_url: issueResponseUrl(world, {
      workspace: workspace.id,
      appId: app.id,
      user: person.id,
      channel: conversation.id,
      ts: null,
    }),
    trigger_id: issueTrigger(world, { workspace: workspace.id, appId: app.id, user: person.id, view: null }),
  };
  const outcome = await deliver(world, {
    app,
    workspace: workspace.id,
    name: "slash_command",
    envelope: { type: "slash_commands", payload, accepts_response_payload: true },
  });
  if (outcome.kind === "failed") {
    const error = outcome.reason === "http_timeout" ? "operation_timeout" : "dispatch_failed";
    toast(world, workspace, person.id, `${word} failed with the error "${error}"`);
    return { ok: false, error };
  }
  const answer = typeof outcome.body === "string" ? { text: outcome.body } : outcome.body;
  if (isEmpty(answer)) return { ok: true, ackMs: outcome.ms };
  try {
    applyResponse(world, place, answer);
    return { ok: true, ackMs: outcome.ms };
  } catch (error) {
    if (!(error instanceof SlackError)) throw error;
    world.journal.violate({ n: outcome.n, name: "slash_command", error: error.code, messages: error.messages });
    toast(world, workspace, person.id, `${word} failed with the error "invalid_command_response"`);
    return { ok: false, error: "invalid_command_response", ackMs: outcome.ms };
  }
}

function isEmpty(answer: unknown): boolean {
  if (answer === undefined || answer === null) return true;
  if (typeof answer !== "object") return false;
  const values = Object.entries(answer);
  return values.length === 0 || (values.length === 1 && values[0]?.[0] === "text" && values[0][1] === "");
}
