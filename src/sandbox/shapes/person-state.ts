import type { Channel, Message, Person, PersonState, View } from "../contract.ts";
import type { Conversation, PersonRecord, StoredMessage, ViewRecord, Workspace } from "../state/model.ts";
import { homeOf, modalStack } from "../state/views.ts";
import type { World } from "../state/world.ts";

/** Everything that one person can see, and nothing else. */
export function personState(world: World, workspace: Workspace, me: PersonRecord): PersonState {
  const app = [...world.apps.values()].find((candidate) => candidate.installs.get(workspace.id)?.active === true);
  const install = app?.installs.get(workspace.id);
  const home = app === undefined ? undefined : homeOf(workspace, app.id, me.id);
  const offers =
    me.kind === "external" || install?.scopes.includes("commands") !== true ? undefined : app?.manifest.features;
  const { slash_commands: commands = [], shortcuts = [] } = offers ?? {};
  return {
    workspace: { id: workspace.id, name: workspace.name, domain: workspace.domain },
    workspaces: [...world.workspaces.values()].map(({ id, name }) => ({ id, name })),
    me: toPerson(me),
    people: [...workspace.people.values()].map(toPerson),
    groups: [...workspace.groups.values()].map(({ id, handle, name, members }) => ({ id, handle, name, members })),
    channels: [...workspace.conversations.values()]
      .filter((conversation) => conversation.members.has(me.id))
      .sort((a, b) => ORDER[a.kind] - ORDER[b.kind] || a.name.localeCompare(b.name))
      .map((conversation) => toChannel(workspace, conversation, me)),
    app:
      app === undefined || install === undefined ? null : { id: app.id, name: app.name, botUserId: install.botUserId },
    commands: commands.map(({ command, description, usage_hint: usageHint = "" }) => ({
      command,
      description,
      usageHint,
    })),
    shortcuts: shortcuts.map(({ type, name, callback_id: callbackId }) => ({
      type: type === "message" ? "message" : "global",
      name,
      callbackId,
    })),
    appClock: world.appClock.follow === null ? null : { aheadMs: world.appClock.aheadMs },
    home: home === undefined ? null : toView(home),
    modals: modalStack(workspace, me.id).map(toView),
    notifications: workspace.notifications.get(me.id) ?? [],
    toasts: workspace.toasts.get(me.id) ?? [],
  };
}

const ORDER = { public: 0, private: 1, dm: 2 };

function toPerson({ id, realName, displayName, kind, tz, teamId }: PersonRecord): Person {
  return { id, name: realName, displayName, kind, tz: tz ?? "", teamId };
}

function toChannel(workspace: Workspace, conversation: Conversation, me: PersonRecord): Channel {
  const other = [...conversation.members].find((member) => member !== me.id) ?? me.id;
  return {
    id: conversation.id,
    name: conversation.kind === "dm" ? (workspace.people.get(other)?.displayName ?? other) : conversation.name,
    kind: conversation.kind,
    members: [...conversation.members],
    archived: conversation.archived,
    pins: conversation.pins.map((pin) => pin.ts),
    messages: conversation.messages
      .filter((message) => message.ephemeralTo === null || message.ephemeralTo === me.id)
      .map((message) => toMessage(workspace, message)),
  };
}

function toMessage(workspace: Workspace, message: StoredMessage): Message {
  const { ts, user, text, blocks, threadTs, mentions } = message;
  const files = message.fileIds.flatMap((id) => workspace.files.get(id) ?? []);
  return {
    ts,
    user,
    text,
    blocks,
    threadTs: threadTs === ts ? null : threadTs,
    edited: message.edited !== null,
    ephemeral: message.ephemeralTo !== null,
    files: files.map(({ id, name, title, mimetype, length }) => ({ id, name, title, mimetype, size: length })),
    mentions,
    metadata: message.metadata,
  };
}

function toView({ id, type, body, hash, errors }: ViewRecord): View {
  return {
    id,
    type,
    callbackId: body.callback_id ?? "",
    title: body.title?.text ?? "",
    submit: body.submit?.text ?? null,
    close: body.close?.text ?? null,
    blocks: body.blocks,
    hash,
    errors,
  };
}
