import { createHash } from "node:crypto";
import type { z } from "zod";
import type {
  clickPayload,
  commandPayload,
  ShortcutPayload,
  submissionPayload,
  suggestionPayload,
  ViewPayload,
} from "./payloads.ts";
import { newReference } from "./reference.ts";
import { placeOf } from "./remember-place.ts";
import type { Visit, Window } from "./visit.ts";

type Payload<Shape extends z.ZodType> = z.infer<Shape>;

export function visitOfCommand(workspaceId: string, payload: Payload<typeof commandPayload>, name: string): Visit {
  return {
    ...nobody("command", name, workspaceId, { id: payload.user_id }),
    delivery: `command/${payload.trigger_id}`,
    channelId: payload.channel_id,
    triggerId: payload.trigger_id,
    responseUrl: payload.response_url ?? null,
  };
}

export function visitOfClick(workspaceId: string, payload: Payload<typeof clickPayload>): Visit {
  const { user, channel, container, message, view, actions } = payload;
  const [action] = actions;
  const triggerId = payload.trigger_id ?? null;
  return {
    ...nobody("click", action?.action_id ?? "", workspaceId, user),
    delivery: `action/${triggerId ?? ""}/${action?.action_id ?? ""}/${action?.action_ts ?? ""}`,
    channelId: channel?.id ?? container?.channel_id ?? placeOf(view?.private_metadata ?? ""),
    threadTs: message?.thread_ts ?? container?.thread_ts ?? null,
    triggerId,
    responseUrl: payload.response_url ?? null,
    window: view === null || view === undefined ? null : windowOf(view),
  };
}

/**
 * `view.hash` stays the same when a form is sent again after an error, so the trigger tells one sending from the next;
 * copies of one sending have the same trigger.
 */
export function visitOfSubmission(workspaceId: string, payload: Payload<typeof submissionPayload>): Visit {
  const { user, view } = payload;
  const triggerId = payload.trigger_id ?? null;
  const sending = triggerId ?? digest(JSON.stringify(view.state ?? null));
  return {
    ...nobody("submission", view.callback_id, workspaceId, user),
    delivery: `view/${view.id}/${view.hash ?? ""}/${sending}`,
    channelId: placeOf(view.private_metadata),
    triggerId,
    window: windowOf(view),
  };
}

export function visitOfShortcut(workspaceId: string, payload: ShortcutPayload): Visit {
  return {
    ...nobody("shortcut", payload.callback_id, workspaceId, payload.user),
    delivery: `shortcut/${payload.trigger_id}/${payload.action_ts}`,
    channelId: payload.channel?.id ?? null,
    threadTs: payload.message?.thread_ts ?? null,
    triggerId: payload.trigger_id,
    responseUrl: payload.response_url ?? null,
  };
}

/** Nothing changes by a suggestion, and each one has its own answer. */
export function visitOfSuggestion(workspaceId: string, payload: Payload<typeof suggestionPayload>): Visit {
  const visit = nobody("suggestion", payload.action_id, workspaceId, payload.user);
  const { view } = payload;
  return {
    ...visit,
    delivery: `suggestion/${crypto.randomUUID()}`,
    channelId: payload.channel?.id ?? placeOf(view?.private_metadata ?? ""),
    window: view === null || view === undefined ? null : windowOf(view),
  };
}

export function visitOfEvent(workspaceId: string, eventId: string, type: string, userId: string): Visit {
  return { ...nobody("event", type, workspaceId, { id: userId }), delivery: `event/${eventId}` };
}

function nobody(
  kind: Visit["kind"],
  name: string,
  workspaceId: string,
  user: { readonly id: string; readonly team_id?: string | null | undefined },
): Visit {
  return {
    kind,
    name: name.slice(0, 60),
    workspaceId,
    userId: user.id,
    userTeamId: user.team_id ?? null,
    ref: newReference(),
    delivery: "",
    channelId: null,
    threadTs: null,
    triggerId: null,
    responseUrl: null,
    window: null,
  };
}

function windowOf(view: ViewPayload): Window {
  return { id: view.id, hash: view.hash ?? null, kind: view.type, callbackId: view.callback_id };
}

function digest(text: string): string {
  return createHash("sha256").update(text).digest("hex").slice(0, 16);
}
