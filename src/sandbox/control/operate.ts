import { emitEvent, hears, type SlackEvent, sendEvent } from "../deliveries/emit-event.ts";
import { joinChannel, leaveChannel } from "../deliveries/membership.ts";
import { userJson } from "../shapes/user-json.ts";
import type { AppRecord, Install } from "../state/apps.ts";
import { announceConversation } from "../state/conversations.ts";
import { endTokens, installApp } from "../state/install-app.ts";
import { locateApp, locateChannel, locateInstall, locatePerson, locateWorkspace } from "../state/locate.ts";
import { removeMessage } from "../state/messages.ts";
import type { Conversation, PersonRecord } from "../state/model.ts";
import type { World } from "../state/world.ts";
import { verifyRequestUrl } from "../transports/verify-request-url.ts";

/** What administrators and Slack itself do. Every change is told to the apps that subscribe to it. */
export function createOperations(world: World) {
  const channelOf = (workspace: string, channel: string) => locateChannel(world, workspace, channel);
  const personOf = (workspace: string, person: string) => locatePerson(world, workspace, person);
  const workspaceOf = (workspace: string) => locateWorkspace(world, workspace);
  const appOf = (app?: string) => locateApp(world, app);
  const emit = async (conversation: Conversation, type: string, event: object): Promise<void> => {
    const family = conversation.kind === "private" ? "group" : "channel";
    announceConversation(world, conversation);
    await emitEvent(world, conversation.workspace, { type: `${family}_${type}`, ...event }, conversation);
  };

  const tell = async (app: AppRecord, install: Install, event: SlackEvent): Promise<void> => {
    if (hears(app, install, event.type)) await sendEvent(world, app, install, event);
  };

  /** The installations that end with this one: an organisation's end together. */
  const sharing = (app: AppRecord, install: Install): readonly Install[] =>
    install.enterprise === null
      ? [install]
      : [...app.installs.values()].filter(({ enterprise }) => enterprise?.id === install.enterprise?.id);

  return {
    archive: (workspace: string, channel: string, by = "USLACKBOT"): Promise<void> => {
      const conversation = channelOf(workspace, channel);
      conversation.archived = true;
      return emit(conversation, "archive", { channel: conversation.id, user: by });
    },
    unarchive: (workspace: string, channel: string, by = "USLACKBOT"): Promise<void> => {
      const conversation = channelOf(workspace, channel);
      conversation.archived = false;
      return emit(conversation, "unarchive", { channel: conversation.id, user: by });
    },
    rename: (workspace: string, channel: string, name: string): Promise<void> => {
      const conversation = channelOf(workspace, channel);
      conversation.name = name;
      return emit(conversation, "rename", {
        channel: { id: conversation.id, name, created: Math.floor(conversation.created / 1000) },
      });
    },
    deleteChannel: async (workspace: string, channel: string): Promise<void> => {
      const conversation = channelOf(workspace, channel);
      await emit(conversation, "deleted", { channel: conversation.id });
      workspaceOf(workspace).conversations.delete(conversation.id);
      announceConversation(world, conversation);
    },
    deleteMessage: (workspace: string, channel: string, ts: string): void => {
      const conversation = channelOf(workspace, channel);
      const message = conversation.messages.find((candidate) => candidate.ts === ts);
      if (message === undefined) throw new Error(`There is no message ${ts} in ${channel}`);
      removeMessage(world, conversation, message);
    },
    /** How long messages may be edited here, as administrators set it; null: for ever. */
    limitEditing: (workspace: string, ms: number | null): void => {
      workspaceOf(workspace).editWindowMs = ms;
    },
    addMember: async (workspace: string, channel: string, person: string): Promise<void> => {
      await joinChannel(world, channelOf(workspace, channel), personOf(workspace, person));
    },
    removeMember: async (workspace: string, channel: string, person: string): Promise<void> => {
      await leaveChannel(world, channelOf(workspace, channel), personOf(workspace, person));
    },
    changePerson: async (
      workspace: string,
      person: string,
      change: Partial<Pick<PersonRecord, "kind" | "tz" | "displayName" | "realName" | "locale">>,
    ): Promise<void> => {
      const record = Object.assign(personOf(workspace, person), change, { updated: world.now() });
      world.changes.announce({ workspace: record.workspace });
      const user = userJson(workspaceOf(workspace), record, { withLocale: true });
      await emitEvent(world, record.workspace, { type: "user_change", user, cache_ts: Math.floor(world.now() / 1000) });
    },
    setGroup: (
      workspace: string,
      handle: string,
      change: { readonly members?: readonly string[]; readonly disabled?: boolean },
    ): void => {
      const group = [...workspaceOf(workspace).groups.values()].find(
        (candidate) => candidate.handle === handle.replace(/^@/, ""),
      );
      if (group === undefined) throw new Error(`There is no user group "${handle}" in ${workspace}`);
      if (change.members !== undefined) group.members = change.members.map((member) => personOf(workspace, member).id);
      if (change.disabled !== undefined) group.disabled = change.disabled;
      world.changes.announce({ workspace: workspaceOf(workspace).id });
    },
    /** Installs the app there, or anew: the answer has the fresh bot token. */
    installApp: (
      workspace: string,
      options: { app?: string; by?: string; scopes?: readonly string[] } = {},
    ): { readonly botToken: string; readonly botUserId: string } => {
      const place = workspaceOf(workspace);
      const by =
        options.by === undefined
          ? [...place.people.values()].find(({ kind }) => kind === "admin")
          : personOf(workspace, options.by);
      return installApp(world, appOf(options.app), place, by?.id ?? "", options.scopes);
    },
    /** The tokens die, the bot leaves, and the app hears of it: tokens_revoked, then app_uninstalled. */
    uninstallApp: async (workspace: string, app?: string): Promise<void> => {
      const install = locateInstall(world, workspace, app);
      const tokens = { oauth: [], bot: [install.botUserId] };
      endTokens(world, install, "uninstalled");
      await tell(appOf(app), install, { type: "tokens_revoked", tokens });
      await tell(appOf(app), install, { type: "app_uninstalled" });
      for (const one of sharing(appOf(app), install)) {
        one.active = false;
        for (const conversation of workspaceOf(one.workspace).conversations.values())
          conversation.members.delete(one.botUserId);
        world.changes.announce({ workspace: one.workspace });
      }
    },
    revokeTokens: async (workspace: string, app?: string): Promise<void> => {
      const install = locateInstall(world, workspace, app);
      endTokens(world, install, "revoked");
      await tell(appOf(app), install, {
        type: "tokens_revoked",
        tokens: { oauth: [], bot: [install.botUserId] },
      });
    },
    /** Where people may be sent back to after an installation. */
    setRedirectUrls: (urls: readonly string[], app?: string): void => {
      appOf(app).redirectUrls = urls;
    },
    /**
     * Where HTTP deliveries go (null: back to Socket Mode). Slack first asks the address to echo a challenge; so do we.
     */
    setRequestUrl: async (url: string | null, app?: string): Promise<void> => {
      const record = appOf(app);
      if (url !== null) await verifyRequestUrl(world, record, url);
      record.requestUrl = url;
    },
  };
}
