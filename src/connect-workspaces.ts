import { randomUUID } from "node:crypto";
import type { Config } from "./config.ts";
import type { Instant } from "./domain/time/time.ts";
import { keepInstallation } from "./flows/installs/keep-installation.ts";
import { readAccess } from "./flows/installs/read-access.ts";
import { readOneToken } from "./flows/installs/read-one-token.ts";
import { renewToken } from "./flows/installs/renew-token.ts";
import { takeState } from "./flows/installs/take-state.ts";
import type { Log } from "./flows/ports.ts";
import type { Route } from "./http/http-server.ts";
import type { Right } from "./right-of.ts";
import { identify, type Workspace } from "./slack/client/identify.ts";
import { createWebClient } from "./slack/client/web-client.ts";
import { CALLBACK_PATH, createInstaller } from "./slack/installs/create-installer.ts";
import { createInstalls, type Installs } from "./slack/installs/create-installs.ts";
import { createInstallState } from "./slack/installs/install-state.ts";
import { createRefresh } from "./slack/installs/refresh-token.ts";
import { StartFailure } from "./start-failure.ts";
import type { Database } from "./store/database.ts";
import { listInstallations } from "./store/installs/list-installations.ts";
import { saveWorkspace } from "./store/workspaces/save-workspace.ts";
import { createVault } from "./vault/vault.ts";

/** The workspaces that this process serves. */
export type Workspaces = {
  readonly installs: Installs;
  /** Those that the app is installed in now. */
  readonly ids: readonly string[];
  /** Whose admins hear of what concerns the whole database; empty: nobody's, since it is the operator's. */
  readonly keeper: string;
  readonly routes: readonly Route[];
};

type Needs = {
  readonly db: Database;
  readonly now: () => Instant;
  /** By which Slack's tokens end. */
  readonly slackNow: () => Instant;
  readonly log: Log;
  readonly clock: () => number;
  readonly wake: () => void;
  /** Where this process listens. */
  readonly url: () => string;
};

export function connectWorkspaces(config: Config, needs: Needs): Promise<Workspaces> {
  const { right } = config;
  return right.kind === "token" ? oneWorkspace(config, right.botToken, needs) : manyWorkspaces(config, right, needs);
}

async function oneWorkspace(config: Config, token: string, { db, now, log, clock }: Needs): Promise<Workspaces> {
  const { scopes, botId: _botId, ...workspace } = await whoAreWe(config, token, log);
  const { id } = workspace;
  await saveWorkspace(db, { ...workspace, appId: "", seenAt: now() });
  const read = (wanted: string) => readOneToken(db, { id, token, scopes }, wanted);
  const installs = createInstalls({ read, renew: read, now, clock });
  // Wherever a delivery says that it comes from, as one of a shared channel does: it is for the one workspace there is.
  const homeOf = () => installs.homeOf({ teamId: id, isEnterpriseInstall: false });
  return { installs: { ...installs, homeOf }, ids: [id], keeper: id, routes: [] };
}

async function manyWorkspaces(
  { slackApiUrl }: Config,
  { clientId, clientSecret, keys, publicUrl }: Extract<Right, { kind: "oauth" }>,
  { db, now, slackNow, log, clock, wake, url }: Needs,
): Promise<Workspaces> {
  const vault = createVault(keys);
  const ids = (await listInstallations(db)).map(({ workspaceId }) => workspaceId);
  for (const id of ids) {
    const access = await readAccess({ db, vault }, id);
    if (!access.ok && access.error === "no_key")
      throw new StartFailure(
        `No key of ENCRYPTION_KEYS opens the token of workspace ${id}: add the one that sealed it.`,
      );
  }
  const newId = randomUUID;
  const refresh = createRefresh({ clientId, clientSecret, slackApiUrl, log });
  const installs = createInstalls({
    read: (id) => readAccess({ db, vault }, id),
    renew: (id, held) => renewToken({ db, vault, now: slackNow, newId, log, refresh }, id, held),
    now: slackNow,
    clock,
  });
  const installer = createInstaller({
    clientId,
    clientSecret,
    slackApiUrl,
    publicUrl: () => publicUrl ?? url(),
    state: createInstallState({ vault, now, newId }),
    takeOnce: (id) => takeState({ db, now }, id),
    keep: async (installation) => {
      await keepInstallation({ db, now, newId, wake, vault }, installation);
      installs.forget(installation.workspaceId);
    },
    log,
  });
  return {
    installs,
    ids,
    keeper: "",
    routes: [
      { method: "GET", path: "/slack/install", handle: installer.install },
      { method: "GET", path: CALLBACK_PATH, handle: installer.callback },
    ],
  };
}

async function whoAreWe({ slackApiUrl }: Config, token: string, log: Log): Promise<Workspace> {
  const identity = await identify(createWebClient({ token, slackApiUrl, log }));
  if (identity.ok) return identity.value;
  throw new StartFailure(
    identity.kind === "refused"
      ? `Slack does not accept SLACK_BOT_TOKEN (${identity.error}): copy the Bot User OAuth Token from OAuth & Permissions.`
      : `Slack cannot be reached at ${slackApiUrl} (${identity.error}): check the network, and SLACK_API_URL.`,
  );
}
