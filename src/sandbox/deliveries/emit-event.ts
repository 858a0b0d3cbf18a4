import type { AppRecord, Install } from "../state/apps.ts";
import { nextTs } from "../state/messages.ts";
import type { Conversation } from "../state/model.ts";
import type { World } from "../state/world.ts";
import { deliver, type Outcome } from "./deliver.ts";

export type SlackEvent = { readonly type: string; readonly [key: string]: unknown };

/**
 * Tells every installed app that subscribes to this event. `where`: only apps that can see this conversation.
 * Resolves when each first attempt is over; retries follow by themselves, on Slack's schedule.
 */
export async function emitEvent(
  world: World,
  workspace: string,
  event: SlackEvent,
  where?: Conversation,
): Promise<readonly Outcome[]> {
  const receivers = [...world.apps.values()].flatMap((app) => {
    const install = app.installs.get(workspace);
    if (install === undefined || !install.active || !hears(app, install, event.type)) return [];
    const sees = where === undefined || where.kind === "public" || where.members.has(install.botUserId);
    return sees ? [{ app, install }] : [];
  });
  return Promise.all(receivers.map(({ app, install }) => sendEvent(world, app, install, event)));
}

/** Sends one event to one app, whatever its state: `app_uninstalled` reaches an app that is gone already. */
export async function sendEvent(world: World, app: AppRecord, install: Install, event: SlackEvent): Promise<Outcome> {
  const eventId = world.ids.next("Ev");
  const enterprise = world.workspaces.get(install.workspace)?.enterprise?.id ?? null;
  const payload = {
    token: app.verificationToken,
    team_id: install.workspace,
    ...(enterprise === null ? {} : { enterprise_id: enterprise }),
    context_team_id: install.workspace,
    context_enterprise_id: enterprise,
    api_app_id: app.id,
    event: { ...event, event_ts: nextTs(world) },
    type: "event_callback",
    event_id: eventId,
    event_time: Math.floor(world.now() / 1000),
    authorizations: [
      {
        enterprise_id: enterprise,
        team_id: install.workspace,
        user_id: install.botUserId,
        is_bot: true,
        is_enterprise_install: install.enterprise !== null,
      },
    ],
    is_ext_shared_channel: false,
    event_context: `4-${Buffer.from(JSON.stringify({ et: event.type, tid: install.workspace, aid: app.id })).toString("base64url")}`,
  };
  const send = (retry: { retry_attempt: number; retry_reason: string } | null) =>
    deliver(world, {
      app,
      workspace: install.workspace,
      name: event.type,
      envelope: { type: "events_api", payload, accepts_response_payload: false, ...(retry ?? {}) },
    });
  const first = await send(null);
  if (first.kind === "failed" && !first.noRetry) void retry(world, first, send);
  return first;
}

async function retry(
  world: World,
  failure: Outcome,
  send: (retry: { retry_attempt: number; retry_reason: string }) => Promise<Outcome>,
): Promise<void> {
  let last = failure;
  for (const [index, pauseMs] of world.timing.eventRetryMs.entries()) {
    if (last.kind === "acked" || last.noRetry) return;
    await new Promise((resolve) => setTimeout(resolve, pauseMs).unref());
    if (world.stopping.signal.aborted) return;
    const reason = last.reason === "not_connected" ? "connection_failed" : last.reason;
    last = await send({ retry_attempt: index + 1, retry_reason: reason });
  }
}

/** An app hears of an event that it subscribes to and has the scope for. */
export function hears(app: AppRecord, install: Install, type: string): boolean {
  if (app.manifest.settings?.event_subscriptions?.bot_events?.includes(type) !== true) return false;
  const anyOf = SCOPES[type] ?? [`${type.startsWith("group_") ? "groups" : "channels"}:read`];
  return anyOf.length === 0 || anyOf.some((scope) => install.scopes.includes(scope));
}

const SCOPES: Readonly<Record<string, readonly string[]>> = {
  app_home_opened: [],
  app_uninstalled: [],
  tokens_revoked: [],
  file_shared: ["files:read"],
  member_joined_channel: ["channels:read", "groups:read"],
  member_left_channel: ["channels:read", "groups:read"],
  user_change: ["users:read"],
};
